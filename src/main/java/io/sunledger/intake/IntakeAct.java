package io.sunledger.intake;

import io.sunledger.history.Act;

/** What is done to drafts. */
enum IntakeAct implements Act {
    READ("draft.read"),
    CHANGED("draft.changed"),
    ISSUED("draft.issued"),
    DISCARDED("draft.discarded");

    private final String code;

    IntakeAct(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
