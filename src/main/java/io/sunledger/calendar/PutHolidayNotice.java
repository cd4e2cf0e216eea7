package io.sunledger.calendar;

import io.sunledger.kernel.HolidayYear;

/**
 * Enter what the notices say of a year; it takes the place of what was there for the year.
 *
 * @param expectedVersion the version that the writer has seen; 0 where the government has entered none
 */
public record PutHolidayNotice(HolidayYear year, int expectedVersion) {}
