package io.sunledger.unit.web;

import io.sunledger.kernel.Page;
import io.sunledger.platform.graphql.PageInfo;
import io.sunledger.unit.UnitView;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.graphql.NonNull;

/** A page of units (Relay cursor connections). */
public record UnitConnection(
        @NonNull List<@NonNull UnitEdge> edges, @NonNull PageInfo pageInfo) {
    static UnitConnection of(Page<UnitView> page) {
        var edges = IntStream.range(0, page.items().size())
                .mapToObj(i -> new UnitEdge(page.items().get(i), page.cursors().get(i)))
                .toList();
        return new UnitConnection(edges, PageInfo.of(page));
    }

    /** A unit and its place. */
    public record UnitEdge(@NonNull UnitView node, @NonNull String cursor) {}
}
