package io.sunledger.kernel;

import java.security.SecureRandom;
import java.util.UUID;

/** Ids for new things: UUID version 7 (RFC 9562, 5.7), so that a table grows at its end. */
public final class Ids {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final long VERSION_7 = 0x7000L;
    private static final long VARIANT = 0x8000000000000000L;

    private Ids() {}

    /** A new id; later milliseconds sort later. */
    public static UUID next() {
        // not a business time: nobody reads it back, so the clock that tests set does not matter here
        var millis = System.currentTimeMillis();
        var high = millis << 16 | VERSION_7 | RANDOM.nextInt(1 << 12);
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
