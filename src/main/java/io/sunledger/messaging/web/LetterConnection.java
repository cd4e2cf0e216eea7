package io.sunledger.messaging.web;

import io.sunledger.kernel.Page;
import io.sunledger.messaging.LetterView;
import io.sunledger.platform.graphql.PageInfo;
import java.util.List;
import org.eclipse.microprofile.graphql.NonNull;

/** A page of letters (Relay cursor connections). */
public record LetterConnection(
        @NonNull List<@NonNull LetterEdge> edges, @NonNull PageInfo pageInfo) {
    static LetterConnection of(Page<LetterView> page) {
        return new LetterConnection(page.edges(LetterEdge::new), PageInfo.of(page));
    }

    /** A letter and its place. */
    public record LetterEdge(
            @NonNull LetterView node, @NonNull String cursor) {}
}
