package io.sunledger.live.domain;

/**
 * A place in the log in the order of commits: behind the change of this position that this transaction made.
 *
 * @param tx the transaction's number, as the database counts (xid8)
 * @param position of the change in the log; 0 stands before the transaction's first
 */
public record LogPlace(long tx, long position) {
    /** Before everything. */
    public static final LogPlace START = new LogPlace(0, 0);
}
