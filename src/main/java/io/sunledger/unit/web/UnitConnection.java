package io.sunledger.unit.web;

import io.sunledger.kernel.Page;
import io.sunledger.platform.graphql.PageInfo;
import io.sunledger.unit.UnitView;
import java.util.List;
import org.eclipse.microprofile.graphql.NonNull;

/** A page of units (Relay cursor connections). */
public record UnitConnection(
        @NonNull List<@NonNull UnitEdge> edges, @NonNull PageInfo pageInfo) {
    static UnitConnection of(Page<UnitView> page) {
        return new UnitConnection(page.edges(UnitEdge::new), PageInfo.of(page));
    }

    /** A unit and its place. */
    public record UnitEdge(@NonNull UnitView node, @NonNull String cursor) {}
}
