package io.sunledger.history.web;

import io.sunledger.history.EventView;
import io.sunledger.kernel.Page;
import io.sunledger.platform.graphql.PageInfo;
import java.util.List;
import org.eclipse.microprofile.graphql.NonNull;

/** A page of events (Relay cursor connections). */
public record EventConnection(
        @NonNull List<@NonNull EventEdge> edges, @NonNull PageInfo pageInfo) {
    static EventConnection of(Page<EventView> page) {
        return new EventConnection(page.edges(EventEdge::new), PageInfo.of(page));
    }

    /** An event and its place. */
    public record EventEdge(
            @NonNull EventView node, @NonNull String cursor) {}
}
