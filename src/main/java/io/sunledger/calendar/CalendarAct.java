package io.sunledger.calendar;

import io.sunledger.history.Act;

/** What is done to the calendar. */
enum CalendarAct implements Act {
    ENTERED("calendar.entered");

    private final String code;

    CalendarAct(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
