package io.sunledger.review.web;

import io.sunledger.kernel.Page;
import io.sunledger.platform.graphql.PageInfo;
import io.sunledger.review.LookBackEntryView;
import java.util.List;
import org.eclipse.microprofile.graphql.NonNull;

/** A page of a look-back's entries (Relay cursor connections). */
public record LookBackConnection(
        @NonNull List<@NonNull LookBackEdge> edges, @NonNull PageInfo pageInfo) {
    static LookBackConnection of(Page<LookBackEntryView> page) {
        return new LookBackConnection(page.edges(LookBackEdge::new), PageInfo.of(page));
    }

    /** An entry and its place. */
    public record LookBackEdge(
            @NonNull LookBackEntryView node, @NonNull String cursor) {}
}
