package io.sunledger.evidence.web;

import io.sunledger.evidence.EvidenceView;
import io.sunledger.kernel.Page;
import io.sunledger.platform.graphql.PageInfo;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.graphql.NonNull;

/** A page of evidence (Relay cursor connections). */
public record EvidenceConnection(
        @NonNull List<@NonNull EvidenceEdge> edges, @NonNull PageInfo pageInfo) {
    static EvidenceConnection of(Page<EvidenceView> page) {
        var edges = IntStream.range(0, page.items().size())
                .mapToObj(i ->
                        new EvidenceEdge(page.items().get(i), page.cursors().get(i)))
                .toList();
        return new EvidenceConnection(edges, PageInfo.of(page));
    }

    /** A piece of evidence and its place. */
    public record EvidenceEdge(
            @NonNull EvidenceView node, @NonNull String cursor) {}
}
