package io.sunledger.contract;

/**
 * What changed of a contract.
 *
 * @param where an operation, a field; the same in each run
 */
record Change(Level level, String where, String what) {
    /** What it does to a client of the last release. */
    enum Level {
        BREAKING,
        DANGEROUS,
        SAFE
    }

    static Change breaking(String where, String what) {
        return new Change(Level.BREAKING, where, what);
    }

    static Change dangerous(String where, String what) {
        return new Change(Level.DANGEROUS, where, what);
    }

    static Change safe(String where, String what) {
        return new Change(Level.SAFE, where, what);
    }

    /** As it is announced. */
    String told() {
        return where + ": " + what;
    }
}
