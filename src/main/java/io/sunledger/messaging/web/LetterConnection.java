package io.sunledger.messaging.web;

import io.sunledger.kernel.Page;
import io.sunledger.messaging.LetterView;
import io.sunledger.platform.graphql.PageInfo;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.graphql.NonNull;

/** A page of letters (Relay cursor connections). */
public record LetterConnection(
        @NonNull List<@NonNull LetterEdge> edges, @NonNull PageInfo pageInfo) {
    static LetterConnection of(Page<LetterView> page) {
        var edges = IntStream.range(0, page.items().size())
                .mapToObj(
                        i -> new LetterEdge(page.items().get(i), page.cursors().get(i)))
                .toList();
        return new LetterConnection(edges, PageInfo.of(page));
    }

    /** A letter and its place. */
    public record LetterEdge(
            @NonNull LetterView node, @NonNull String cursor) {}
}
