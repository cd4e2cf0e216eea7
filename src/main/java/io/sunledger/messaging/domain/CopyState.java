package io.sunledger.messaging.domain;

/** How far one copy of a message is. */
public enum CopyState {
    WAITING,
    /** In a letter. */
    GATHERED,
    /** The month's budget of its address was spent. */
    INBOX_ONLY
}
