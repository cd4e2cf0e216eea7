package io.sunledger.urging.domain;

/** What became of the thing that was urged. */
public enum Effect {
    /** Nothing yet. */
    OUTSTANDING,
    /** A report was handed in since the sheet, and it is not done. */
    REPORTED,
    /** Reported done; for a period: reported in full. */
    DONE,
    /** 已销号. */
    CLOSED_OUT,
    /** Due later than it was. */
    EXTENDED,
    /** Withdrawn or carried over. */
    OWED_NO_MORE
}
