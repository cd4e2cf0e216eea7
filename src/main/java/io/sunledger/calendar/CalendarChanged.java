package io.sunledger.calendar;

import io.sunledger.kernel.Actor;
import io.sunledger.kernel.WorkingDays;

/**
 * The working days of a government have changed.
 *
 * @param notice the number of the notice that has come last
 * @param days the working days as they are now
 */
public record CalendarChanged(String government, int year, String notice, WorkingDays days, Actor by) {}
