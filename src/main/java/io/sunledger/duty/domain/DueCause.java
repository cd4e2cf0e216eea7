package io.sunledger.duty.domain;

/** Why a duty has a due date. */
public enum DueCause {
    /** The plan said so when the duty was made. */
    ISSUED,
    /** The plan was amended. */
    AMENDED,
    /** The office granted an extension. */
    EXTENDED
}
