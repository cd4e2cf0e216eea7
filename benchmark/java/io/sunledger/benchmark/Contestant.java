package io.sunledger.benchmark;

/** Something that answers, and how it is asked. */
interface Contestant {
    String name();

    /** Why it cannot be measured, or null. */
    String absent();

    /** @param first whether it has not been measured before, so that it may still be cold */
    Figure measure(int connections, boolean first, Timing timing);
}
