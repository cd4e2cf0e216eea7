package io.sunledger.plan.web;

import io.sunledger.kernel.Page;
import io.sunledger.plan.PlanView;
import io.sunledger.platform.graphql.PageInfo;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.graphql.NonNull;

/** A page of plans (Relay cursor connections). */
public record PlanConnection(
        @NonNull List<@NonNull PlanEdge> edges, @NonNull PageInfo pageInfo) {
    static PlanConnection of(Page<PlanView> page) {
        var edges = IntStream.range(0, page.items().size())
                .mapToObj(i -> new PlanEdge(page.items().get(i), page.cursors().get(i)))
                .toList();
        return new PlanConnection(edges, PageInfo.of(page));
    }

    /** A plan and its place. */
    public record PlanEdge(@NonNull PlanView node, @NonNull String cursor) {}
}
