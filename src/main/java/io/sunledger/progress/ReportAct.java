package io.sunledger.progress;

import io.sunledger.history.Act;
import io.sunledger.kernel.ReportMove;

/** What is done to reports. */
enum ReportAct implements Act {
    SAVED("report.saved"),
    SUBMITTED("report.submitted"),
    WITHDRAWN("report.withdrawn"),
    APPROVED("report.approved"),
    SENT_BACK("report.sentBack"),
    ACCEPTED("report.accepted"),
    RETURNED("report.returned");

    private final String code;

    ReportAct(String code) {
        this.code = code;
    }

    static ReportAct of(ReportMove move) {
        return switch (move) {
            case SAVE -> SAVED;
            case SUBMIT -> SUBMITTED;
            case WITHDRAW -> WITHDRAWN;
            case APPROVE -> APPROVED;
            case SEND_BACK -> SENT_BACK;
            case ACCEPT -> ACCEPTED;
            case RETURN -> RETURNED;
        };
    }

    @Override
    public String code() {
        return code;
    }
}
