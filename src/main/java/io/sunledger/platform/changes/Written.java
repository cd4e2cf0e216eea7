package io.sunledger.platform.changes;

import io.quarkus.arc.Arc;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * The transactions in which the present request wrote. Its answer names them in {@link #HEADER}; whoever sends that back with a
 * read sees what was written, on whichever node ({@link ReadAfter}).
 */
@ApplicationScoped
public class Written {
    /** Numbers with commas between. */
    public static final String HEADER = "Sunledger-Written";

    private static final String KEY = "sunledger.written";
    private static final String NUMBER = "select cast(pg_current_xact_id() as text)";

    private final CurrentVertxRequest request;

    Written(CurrentVertxRequest request) {
        this.request = request;
    }

    /** @param tx the number of the transaction that is open, or of an earlier one whose answer is given again */
    public void note(String tx) {
        var present = present();
        if (present == null) {
            return;
        }
        List<String> written = present.get(KEY);
        if (written == null) {
            var begun = new CopyOnWriteArrayList<String>();
            present.put(KEY, begun);
            present.addHeadersEndHandler(ended -> present.response().putHeader(HEADER, String.join(",", begun)));
            written = begun;
        }
        if (!written.contains(tx)) {
            written.add(tx);
        }
    }

    /** For a write that tells no event: notes the transaction that is open. */
    public Uni<Void> notePresent() {
        return Panache.getSession()
                .chain(session ->
                        session.createNativeQuery(NUMBER, String.class).getSingleResult())
                .invoke(tx -> note(tx))
                .replaceWithVoid();
    }

    /** What was noted for a request; null where it wrote nothing. */
    public static @Nullable String of(RoutingContext request) {
        List<String> written = request.get(KEY);
        return written == null ? null : String.join(",", written);
    }

    private @Nullable RoutingContext present() {
        return Arc.container().requestContext().isActive() ? request.getCurrent() : null;
    }
}
