package io.sunledger.duty.domain;

import java.time.LocalDate;

/**
 * What is said of a duty's date.
 *
 * @param due what holds
 * @param plan what the plan says
 */
public record DueDates(LocalDate due, LocalDate plan) {}
