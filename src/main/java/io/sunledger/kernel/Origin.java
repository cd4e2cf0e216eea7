package io.sunledger.kernel;

/** Where a fact comes from. */
public enum Origin {
    /** It stands there. */
    READ,
    /** It follows: from a merged cell, a default, the plan's year. */
    INFERRED,
    /** It stands there damaged, and has one possible reading. */
    MENDED,
    /** A clerk entered it. */
    ENTERED
}
