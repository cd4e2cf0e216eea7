package io.sunledger.evidence.domain;

/** How a linked page was found last. */
public enum LinkState {
    /** Not read yet. */
    PENDING,
    /** It was read. */
    LIVE,
    /** It is not there, or may not be read. */
    DEAD
}
