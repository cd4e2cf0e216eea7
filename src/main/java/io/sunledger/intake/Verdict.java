package io.sunledger.intake;

/** What a clerk made of a doubt. */
public enum Verdict {
    /** Not yet looked at. */
    OPEN,
    /** The reader was right. */
    ACCEPTED,
    /** The clerk has put it right. */
    CORRECTED
}
