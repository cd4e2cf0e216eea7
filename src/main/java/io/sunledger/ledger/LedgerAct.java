package io.sunledger.ledger;

import io.sunledger.history.Act;

/** What is done to the registers. */
enum LedgerAct implements Act {
    OCCURRED("occurrence.recorded"),
    ENDED("occurrence.ended"),
    OCCURRENCE_STRUCK("occurrence.struck"),
    MOVED("occurrence.moved"),
    ENTERED("entry.added"),
    ENTRY_STRUCK("entry.struck");

    private final String code;

    LedgerAct(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
