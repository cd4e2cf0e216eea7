package io.sunledger.duty.web;

import io.sunledger.duty.ExtensionView;
import io.sunledger.kernel.Page;
import io.sunledger.platform.graphql.PageInfo;
import java.util.List;
import org.eclipse.microprofile.graphql.NonNull;

/** A page of extensions (Relay cursor connections). */
public record ExtensionConnection(
        @NonNull List<@NonNull ExtensionEdge> edges,
        @NonNull PageInfo pageInfo) {
    static ExtensionConnection of(Page<ExtensionView> page) {
        return new ExtensionConnection(page.edges(ExtensionEdge::new), PageInfo.of(page));
    }

    /** An extension and its place. */
    public record ExtensionEdge(
            @NonNull ExtensionView node, @NonNull String cursor) {}
}
