package io.sunledger.intake;

/** What became of a proposed pair. */
public enum RestatementState {
    /** Not yet looked at. */
    PROPOSED,
    /** One task now. */
    MERGED,
    /** Two tasks. */
    KEPT_APART,
    /** One of the two is gone, so there is nothing to decide any more. */
    GONE
}
