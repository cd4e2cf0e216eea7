package io.sunledger.messaging.domain;

/** How far a letter is. */
public enum LetterState {
    WAITING,
    SENT,
    /** Given up; a person may have it tried again. */
    DEAD
}
