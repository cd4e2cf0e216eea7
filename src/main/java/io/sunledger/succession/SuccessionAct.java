package io.sunledger.succession;

import io.sunledger.history.Act;

/** What is done from one year to the next. */
enum SuccessionAct implements Act {
    CARRIED("duty.carried");

    private final String code;

    SuccessionAct(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
