package io.sunledger.intake.domain;

/** How far a draft has come. */
public enum DraftState {
    /** Being worked on. */
    OPEN,
    /** A plan was made of it. */
    ISSUED,
    /** Thrown away; its document may be handed in again. */
    DISCARDED
}
