package io.sunledger.history.web;

import io.smallrye.mutiny.Uni;
import io.sunledger.history.ChangeView;
import io.sunledger.history.EventView;
import io.sunledger.history.Events;
import io.sunledger.history.FindEvents;
import io.sunledger.kernel.PageRequest;
import io.sunledger.platform.Batch;
import io.sunledger.security.CurrentActor;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** Events over GraphQL. */
@GraphQLApi
public class EventsGraphQl {
    private final Events events;
    private final CurrentActor actor;

    EventsGraphQl(Events events, CurrentActor actor) {
        this.events = events;
        this.actor = actor;
    }

    @Query
    @NonNull
    public Uni<EventConnection> events(
            @Nullable Integer first,
            @Nullable String after,
            @Nullable Integer last,
            @Nullable String before,
            @Nullable FindEvents filter) {
        return events.list(
                        Objects.requireNonNullElse(filter, FindEvents.ALL),
                        PageRequest.of(first, after, last, before),
                        actor.get())
                .map(EventConnection::of);
    }

    /** The first 100 changes that were made with each event. */
    @NonNull
    public Uni<List<List<ChangeView>>> changes(@Source List<EventView> of) {
        var commands = of.stream().map(EventView::commandId).toList();
        return events.changesOf(Set.copyOf(commands), actor.get())
                .map(rows -> Batch.lists(commands, rows, ChangeView::commandId));
    }
}
