package io.sunledger.urging.web;

import io.sunledger.kernel.Page;
import io.sunledger.platform.graphql.PageInfo;
import io.sunledger.urging.SheetView;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** A page of urging sheets (Relay cursor connections). */
@Name("UrgingSheetConnection")
public record SheetConnection(
        @NonNull List<@NonNull SheetEdge> edges, @NonNull PageInfo pageInfo) {
    static SheetConnection of(Page<SheetView> page) {
        var edges = IntStream.range(0, page.items().size())
                .mapToObj(i -> new SheetEdge(page.items().get(i), page.cursors().get(i)))
                .toList();
        return new SheetConnection(edges, PageInfo.of(page));
    }

    /** An urging sheet and its place. */
    @Name("UrgingSheetEdge")
    public record SheetEdge(
            @NonNull SheetView node, @NonNull String cursor) {}
}
