package io.sunledger.review.web;

import io.sunledger.kernel.Page;
import io.sunledger.platform.graphql.PageInfo;
import io.sunledger.review.CloseOutView;
import java.util.List;
import org.eclipse.microprofile.graphql.NonNull;

/** A page of close-outs (Relay cursor connections). */
public record CloseOutConnection(
        @NonNull List<@NonNull CloseOutEdge> edges, @NonNull PageInfo pageInfo) {
    static CloseOutConnection of(Page<CloseOutView> page) {
        return new CloseOutConnection(page.edges(CloseOutEdge::new), PageInfo.of(page));
    }

    /** A close-out and its place. */
    public record CloseOutEdge(
            @NonNull CloseOutView node, @NonNull String cursor) {}
}
