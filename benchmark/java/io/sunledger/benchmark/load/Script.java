package io.sunledger.benchmark.load;

/** What one connection does over and over; a round is one or more requests, and is counted and timed as one. */
public interface Script {
    /** The request that begins the next round: a whole HTTP/1.1 request. */
    byte[] begin();

    /**
     * The request that follows in the same round, or null where the round has ended.
     *
     * @param body of the answer; empty unless {@link #reads}
     */
    default byte[] then(byte[] body) {
        return null;
    }

    /** Whether it wants to see the answers. */
    default boolean reads() {
        return false;
    }
}
