package io.sunledger.progress;

import io.sunledger.history.Act;

/** What is done to reports. */
enum ReportAct implements Act {
    SAVED("report.saved");

    private final String code;

    ReportAct(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
