package io.sunledger.evidence.domain;

/** What a piece of evidence is. */
public enum EvidenceKind {
    FILE,
    LINK
}
