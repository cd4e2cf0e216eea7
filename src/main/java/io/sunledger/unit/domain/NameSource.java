package io.sunledger.unit.domain;

/** Where a further name of a unit comes from. */
public enum NameSource {
    /** 简称: its short name. */
    SHORT,
    /** 别名: what else it is called. */
    REGISTERED,
    /** 曾用名: what it was called before. */
    FORMER,
    /** What a clerk said that a name in a document means. */
    REMEMBERED
}
