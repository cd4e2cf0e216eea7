package io.sunledger.calendar;

import io.smallrye.mutiny.Uni;

/**
 * Who must have followed before a notice is entered: called inside its transaction, one after the other, so that there is never a
 * running date of the days before (docs/decisions/0007).
 */
public interface CalendarListener {
    Uni<Void> changed(CalendarChanged event);
}
