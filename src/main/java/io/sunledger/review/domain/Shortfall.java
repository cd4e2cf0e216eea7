package io.sunledger.review.domain;

/** What may stand in the way of closing a duty out. */
public enum Shortfall {
    /** Neither a file nor a page that answers. */
    NO_EVIDENCE("closeOut.noEvidence"),
    /** A page that was named as evidence answers no more. */
    DEAD_LINK("closeOut.deadLink"),
    /** No accepted report. */
    NO_REPORT("closeOut.noReport"),
    /** A target of the task is not reached by what was accepted. */
    TARGET_UNMET("closeOut.targetUnmet"),
    /** Recurring work was not done often enough. */
    COUNT_SHORT("closeOut.countShort");

    private final String code;

    Shortfall(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}
