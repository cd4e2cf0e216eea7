package io.sunledger.ledger;

/** How a time limit stands, as its moments say. */
public enum OccurrenceState {
    /** 办理中. */
    RUNNING,
    /** 按时办结. */
    MET,
    /** 逾期办结. */
    MISSED,
    /** 作废. */
    STRUCK
}
