package io.sunledger.evidence.domain;

/** What the public sees of a piece of evidence. */
public enum Publicity {
    /** The file's cleaned copy, or the link. */
    OPEN,
    /** Another file in its place. */
    REDACTED,
    /** Nothing: somebody decided so (不予公开). */
    WITHHELD,
    /** Nothing: the file's format keeps the names of those who wrote it. */
    NOT_CLEANABLE,
    /** Nothing: it was removed. */
    REMOVED
}
