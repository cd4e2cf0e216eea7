package io.sunledger.benchmark;

/** Something that answers, and how it is asked. */
interface Contestant {
    String name();

    /** Why it cannot be measured, or null. */
    String absent();

    /** Has it warm up as far as it must, then measures it for one turn. */
    Figure measure(int connections, Warming warming, Timing timing);
}
