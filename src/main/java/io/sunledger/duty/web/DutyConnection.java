package io.sunledger.duty.web;

import io.sunledger.duty.DutyView;
import io.sunledger.kernel.Page;
import io.sunledger.platform.graphql.PageInfo;
import java.util.List;
import org.eclipse.microprofile.graphql.NonNull;

/** A page of duties (Relay cursor connections). */
public record DutyConnection(
        @NonNull List<@NonNull DutyEdge> edges, @NonNull PageInfo pageInfo) {
    static DutyConnection of(Page<DutyView> page) {
        return new DutyConnection(page.edges(DutyEdge::new), PageInfo.of(page));
    }

    /** A duty and its place. */
    public record DutyEdge(@NonNull DutyView node, @NonNull String cursor) {}
}
