package io.sunledger.evidence.domain;

/** How far an upload is. */
public enum UploadState {
    /** Octets are still to come, or to be looked at. */
    OPEN,
    /** It is there whole, and may be attached. */
    READY,
    /** It has become evidence. */
    ATTACHED
}
