package io.sunledger.unit;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Give a unit another name; the old one stays known as a former name.
 *
 * @param from the first day of the new name
 */
public record RenameUnit(UUID unit, int expectedVersion, String name, LocalDate from) {}
