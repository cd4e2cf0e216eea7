package io.sunledger.plan.web;

import io.sunledger.kernel.Page;
import io.sunledger.plan.PlanView;
import io.sunledger.platform.graphql.PageInfo;
import java.util.List;
import org.eclipse.microprofile.graphql.NonNull;

/** A page of plans (Relay cursor connections). */
public record PlanConnection(
        @NonNull List<@NonNull PlanEdge> edges, @NonNull PageInfo pageInfo) {
    static PlanConnection of(Page<PlanView> page) {
        return new PlanConnection(page.edges(PlanEdge::new), PageInfo.of(page));
    }

    /** A plan and its place. */
    public record PlanEdge(@NonNull PlanView node, @NonNull String cursor) {}
}
