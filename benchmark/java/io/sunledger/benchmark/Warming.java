package io.sunledger.benchmark;

/** What a contestant has been through before it is measured. */
enum Warming {
    /** Nothing: it may still be cold. */
    FIRST,
    /** It has been measured with other connections. */
    OTHER_CROWD,
    /** It has been measured with as many, and others were since. */
    AGAIN
}
