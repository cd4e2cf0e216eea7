package io.sunledger.urging.web;

import io.sunledger.kernel.Page;
import io.sunledger.platform.graphql.PageInfo;
import io.sunledger.urging.SheetView;
import java.util.List;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** A page of urging sheets (Relay cursor connections). */
@Name("UrgingSheetConnection")
public record SheetConnection(
        @NonNull List<@NonNull SheetEdge> edges, @NonNull PageInfo pageInfo) {
    static SheetConnection of(Page<SheetView> page) {
        return new SheetConnection(page.edges(SheetEdge::new), PageInfo.of(page));
    }

    /** An urging sheet and its place. */
    @Name("UrgingSheetEdge")
    public record SheetEdge(
            @NonNull SheetView node, @NonNull String cursor) {}
}
