package io.sunledger.platform.changes;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Which transactions' notices have been heard: all below a floor, and those above it one by one. Transactions commit in another
 * order than that of their numbers, so one number alone would not tell.
 */
final class HeardTransactions {
    private final ConcurrentMap<Long, Boolean> above = new ConcurrentHashMap<>();
    private volatile long floor;
    private volatile long nextFloor;

    void heard(long tx) {
        if (tx >= floor) {
            above.put(tx, true);
        }
    }

    /**
     * One more round trip on the listening connection has been made.
     *
     * @param oldestOpen below it all transactions had ended when the database answered. Their notices were queued before that;
     *     the next round trip comes behind them, so this becomes the floor then
     */
    void roundTrip(long oldestOpen) {
        floor = Math.max(floor, nextFloor);
        nextFloor = oldestOpen;
        above.keySet().removeIf(tx -> tx < floor);
    }

    /** After a time of deafness: what ended before is of no interest, for nothing is remembered from then. */
    void beginAt(long oldestOpen) {
        above.clear();
        nextFloor = oldestOpen;
        floor = oldestOpen;
    }

    /** Below it all have been heard. */
    long floor() {
        return floor;
    }

    boolean contains(long tx) {
        return tx < floor || above.containsKey(tx);
    }
}
