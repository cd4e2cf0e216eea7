package io.sunledger.ledger.web;

import io.sunledger.kernel.Page;
import io.sunledger.ledger.OccurrenceView;
import io.sunledger.platform.graphql.PageInfo;
import java.util.List;
import org.eclipse.microprofile.graphql.NonNull;

/** A page of occurrences (Relay cursor connections). */
public record OccurrenceConnection(
        @NonNull List<@NonNull OccurrenceEdge> edges,
        @NonNull PageInfo pageInfo) {
    static OccurrenceConnection of(Page<OccurrenceView> page) {
        return new OccurrenceConnection(page.edges(OccurrenceEdge::new), PageInfo.of(page));
    }

    /** An occurrence and its place. */
    public record OccurrenceEdge(
            @NonNull OccurrenceView node, @NonNull String cursor) {}
}
