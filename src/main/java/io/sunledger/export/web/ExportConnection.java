package io.sunledger.export.web;

import io.sunledger.export.ExportView;
import io.sunledger.kernel.Page;
import io.sunledger.platform.graphql.PageInfo;
import java.util.List;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** A page of exports (Relay cursor connections). */
@Name("ExportJobConnection")
public record ExportConnection(
        @NonNull List<@NonNull ExportEdge> edges, @NonNull PageInfo pageInfo) {
    static ExportConnection of(Page<ExportView> page) {
        return new ExportConnection(page.edges(ExportEdge::new), PageInfo.of(page));
    }

    /** An export and its place. */
    @Name("ExportJobEdge")
    public record ExportEdge(
            @NonNull ExportView node, @NonNull String cursor) {}
}
