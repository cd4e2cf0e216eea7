package io.sunledger.intake.web;

import io.sunledger.intake.DraftView;
import io.sunledger.kernel.Page;
import io.sunledger.platform.graphql.PageInfo;
import java.util.List;
import org.eclipse.microprofile.graphql.NonNull;

/** A page of drafts (Relay cursor connections). */
public record DraftConnection(
        @NonNull List<@NonNull DraftEdge> edges, @NonNull PageInfo pageInfo) {
    static DraftConnection of(Page<DraftView> page) {
        return new DraftConnection(page.edges(DraftEdge::new), PageInfo.of(page));
    }

    /** A draft and its place. */
    public record DraftEdge(
            @NonNull DraftView node, @NonNull String cursor) {}
}
