package io.sunledger.review.web;

import io.sunledger.kernel.Page;
import io.sunledger.platform.graphql.PageInfo;
import io.sunledger.review.LookBackEntryView;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.graphql.NonNull;

/** A page of a look-back's entries (Relay cursor connections). */
public record LookBackConnection(
        @NonNull List<@NonNull LookBackEdge> edges, @NonNull PageInfo pageInfo) {
    static LookBackConnection of(Page<LookBackEntryView> page) {
        var edges = IntStream.range(0, page.items().size())
                .mapToObj(i ->
                        new LookBackEdge(page.items().get(i), page.cursors().get(i)))
                .toList();
        return new LookBackConnection(edges, PageInfo.of(page));
    }

    /** An entry and its place. */
    public record LookBackEdge(
            @NonNull LookBackEntryView node, @NonNull String cursor) {}
}
