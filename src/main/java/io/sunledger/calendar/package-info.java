/**
 * Which days a government works on: the State Council's yearly notices (部分节假日安排的通知) as data, one file a year, and what a
 * government enters itself.
 *
 * <p>Door: {@link io.sunledger.calendar.Calendars}; who must follow a new notice implements {@link
 * io.sunledger.calendar.CalendarListener}.
 *
 * <p>Invariants: what a government entered for a year holds before the configured folder's file, and that before the one that
 * comes with the service; every version that was entered is kept; a year without a notice knows weekends only, and every date
 * computed from it says that it is provisional (docs/decisions/0012).
 */
@NullMarked
package io.sunledger.calendar;

import org.jspecify.annotations.NullMarked;
