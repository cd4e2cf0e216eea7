package io.sunledger.intake.web;

import io.sunledger.intake.DraftView;
import io.sunledger.kernel.Page;
import io.sunledger.platform.graphql.PageInfo;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.graphql.NonNull;

/** A page of drafts (Relay cursor connections). */
public record DraftConnection(
        @NonNull List<@NonNull DraftEdge> edges, @NonNull PageInfo pageInfo) {
    static DraftConnection of(Page<DraftView> page) {
        var edges = IntStream.range(0, page.items().size())
                .mapToObj(i -> new DraftEdge(page.items().get(i), page.cursors().get(i)))
                .toList();
        return new DraftConnection(edges, PageInfo.of(page));
    }

    /** A draft and its place. */
    public record DraftEdge(
            @NonNull DraftView node, @NonNull String cursor) {}
}
