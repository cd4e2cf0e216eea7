package io.sunledger.platform.replica;

import io.smallrye.common.vertx.VertxContext;
import io.sunledger.platform.changes.ReadAfter;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import org.jspecify.annotations.Nullable;

/**
 * Lies under a request that only reads and may be answered by a replica. What lies under nothing of the kind is read from the
 * primary: commands and what they read, tokens, rounds on a schedule, what goes on after the request.
 *
 * @param government whose data the reader sees; empty for nobody
 * @param after the greatest transaction that the reader says it has made; 0 for none
 */
public record MayLag(String government, long after) {
    private static final String KEY = "sunledger.may-lag";

    /** The present request only reads. */
    static void allow(String government, ReadAfter after) {
        var request = request();
        if (request != null) {
            var newest = after.transactions().stream()
                    .mapToLong(Long::longValue)
                    .max()
                    .orElse(0);
            request.putLocal(KEY, new MayLag(government, newest));
        }
    }

    /** What the present request reads from now on goes to the primary. */
    public static void forbid() {
        var request = request();
        if (request != null) {
            request.removeLocal(KEY);
        }
    }

    /** Null where it goes to the primary. */
    public static @Nullable MayLag present() {
        var request = request();
        return request == null ? null : request.getLocal(KEY);
    }

    private static @Nullable Context request() {
        var context = Vertx.currentContext();
        return context != null && VertxContext.isDuplicatedContext(context) ? context : null;
    }
}
