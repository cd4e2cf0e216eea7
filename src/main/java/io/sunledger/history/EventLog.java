package io.sunledger.history;

import io.smallrye.mutiny.Uni;
import io.sunledger.history.store.EventStore;
import io.sunledger.kernel.Actor;
import io.sunledger.kernel.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** Where every command tells what it did, in the transaction that is open. */
@ApplicationScoped
public class EventLog {
    private final EventStore store;
    private final Clock clock;

    EventLog(EventStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** @param subject the id of what it was done to */
    public Uni<Void> append(Actor by, Act act, Object subject) {
        return append(by, act, subject, null);
    }

    /**
     * @param subject the id of what it was done to
     * @param reason why, as the actor said
     */
    public Uni<Void> append(Actor by, Act act, Object subject, @Nullable String reason) {
        return store.append(
                new EventStore.Entry(Ids.next(), act.code(), subject.toString(), reason, clock.instant()), by);
    }
}
