package io.sunledger.platform;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;

/** Work that would hold up the event loop; what follows goes on where the caller was, so a session may be opened then. */
@ApplicationScoped
public class OffLoop {
    private final Vertx vertx;

    public OffLoop(Vertx vertx) {
        this.vertx = vertx;
    }

    public <T> Uni<T> run(Supplier<T> work) {
        return vertx.executeBlocking(work::get, false);
    }
}
