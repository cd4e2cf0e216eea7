package io.sunledger.urging;

import io.sunledger.history.Act;

/** What is done to urge. */
enum UrgingAct implements Act {
    REMINDED("urging.reminded"),
    PAUSED("urging.paused"),
    ISSUED("sheet.issued"),
    RECEIVED("sheet.received"),
    ANSWERED("sheet.answered"),
    WITHDRAWN("sheet.withdrawn");

    private final String code;

    UrgingAct(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
