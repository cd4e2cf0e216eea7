package io.sunledger.review;

import io.sunledger.history.Act;

/** What is done in closing out, reopening and looking back. */
enum ReviewAct implements Act {
    ASKED("closeOut.asked"),
    CHECKED("closeOut.checked"),
    WITHDRAWN("closeOut.withdrawn"),
    WAIVED("closeOut.waived"),
    REFUSED("closeOut.refused"),
    FAILED("closeOut.failed"),
    GRANTED("closeOut.granted"),
    REOPENED("duty.reopened"),
    LOOKED_BACK("lookBack.opened"),
    FOUND("lookBack.found");

    private final String code;

    ReviewAct(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
