package io.sunledger.evidence.web;

import io.sunledger.evidence.EvidenceView;
import io.sunledger.kernel.Page;
import io.sunledger.platform.graphql.PageInfo;
import java.util.List;
import org.eclipse.microprofile.graphql.NonNull;

/** A page of evidence (Relay cursor connections). */
public record EvidenceConnection(
        @NonNull List<@NonNull EvidenceEdge> edges, @NonNull PageInfo pageInfo) {
    static EvidenceConnection of(Page<EvidenceView> page) {
        return new EvidenceConnection(page.edges(EvidenceEdge::new), PageInfo.of(page));
    }

    /** A piece of evidence and its place. */
    public record EvidenceEdge(
            @NonNull EvidenceView node, @NonNull String cursor) {}
}
