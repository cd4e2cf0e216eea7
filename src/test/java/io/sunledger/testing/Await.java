package io.sunledger.testing;

import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import io.sunledger.kernel.Refused;
import java.time.Duration;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

/** How a test waits: for the answer of a door, or for what follows by itself. */
public final class Await {
    /** Only what never happens takes so long: on a busy machine a test that is right must not fail. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private Await() {}

    /** For what happens some time after it was asked for. */
    public static ConditionFactory await() {
        return Awaitility.await().atMost(PATIENCE);
    }

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
