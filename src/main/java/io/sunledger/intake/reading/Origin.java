package io.sunledger.intake.reading;

/** How a fact came out of a document. */
public enum Origin {
    /** It stands there as given. */
    READ,
    /** It follows from something else: a merged cell, a default, the plan's year. */
    INFERRED,
    /** It stands there damaged and has one possible reading. */
    MENDED
}
