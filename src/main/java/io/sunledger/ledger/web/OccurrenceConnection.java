package io.sunledger.ledger.web;

import io.sunledger.kernel.Page;
import io.sunledger.ledger.OccurrenceView;
import io.sunledger.platform.graphql.PageInfo;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.graphql.NonNull;

/** A page of occurrences (Relay cursor connections). */
public record OccurrenceConnection(
        @NonNull List<@NonNull OccurrenceEdge> edges,
        @NonNull PageInfo pageInfo) {
    static OccurrenceConnection of(Page<OccurrenceView> page) {
        var edges = IntStream.range(0, page.items().size())
                .mapToObj(i ->
                        new OccurrenceEdge(page.items().get(i), page.cursors().get(i)))
                .toList();
        return new OccurrenceConnection(edges, PageInfo.of(page));
    }

    /** An occurrence and its place. */
    public record OccurrenceEdge(
            @NonNull OccurrenceView node, @NonNull String cursor) {}
}
