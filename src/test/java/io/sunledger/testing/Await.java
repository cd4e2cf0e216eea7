package io.sunledger.testing;

import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import io.sunledger.kernel.Refused;
import java.util.function.Supplier;

/** Lets a test call a door and wait for its answer. */
public final class Await {
    private Await() {}

    /** What the door answers; what it refuses is thrown as it is. */
    public static <T> T answer(Supplier<Uni<T>> door) {
        try {
            return VertxContextSupport.subscribeAndAwait(door);
        } catch (Refused refused) {
            throw refused;
        } catch (Throwable failure) {
            throw new IllegalStateException(failure);
        }
    }
}
