package io.sunledger.kernel;

import java.security.SecureRandom;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Ids for new things: UUID version 7 (RFC 9562, 5.7), so that a table grows at its end. Those that one node makes follow one
 * another: the 12 bits behind the milliseconds count what came in the same one (6.2, method 1).
 */
public final class Ids {
    private static final SecureRandom RANDOM = new SecureRandom();
    /** Milliseconds, and behind them the count; of more than 4,096 in one, the rest are of the next. */
    private static final AtomicLong LAST = new AtomicLong();

    private static final int COUNTER_BITS = 12;
    private static final long COUNTER = (1 << COUNTER_BITS) - 1;
    private static final long VERSION_7 = 0x7000L;
    private static final long VARIANT = 0x8000000000000000L;

    private Ids() {}

    /** A new id; it sorts behind all that this node has made. */
    public static UUID next() {
        // not a business time: nobody reads it back, so the clock that tests set does not matter here
        var now = System.currentTimeMillis() << COUNTER_BITS;
        var place = LAST.updateAndGet(last -> Math.max(last + 1, now));
        var high = place >>> COUNTER_BITS << 16 | VERSION_7 | place & COUNTER;
        var low = RANDOM.nextLong() & 0x3FFFFFFFFFFFFFFFL | VARIANT;
        return new UUID(high, low);
    }

    /**
     * The id that a caller sent as text.
     *
     * @throws Refused id.malformed
     */
    public static UUID parse(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw new Refused("id.malformed", id);
        }
    }
}
