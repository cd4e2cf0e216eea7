package io.sunledger.unit;

import java.time.LocalDate;
import java.util.UUID;

/**
 * End a person's time as liaison officer.
 *
 * @param to the first day on which the person is it no more
 */
public record DismissLiaison(UUID liaison, int expectedVersion, LocalDate to) {}
