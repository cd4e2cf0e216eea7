package io.sunledger.undertaking.web;

import io.sunledger.duty.DutyView;
import io.sunledger.kernel.Page;
import io.sunledger.platform.graphql.PageInfo;
import io.sunledger.undertaking.HandOverView;
import java.util.List;
import org.eclipse.microprofile.graphql.NonNull;

/** Pages of what is undertaken (Relay cursor connections). */
public final class UndertakingConnections {
    private UndertakingConnections() {}

    /** A page of hand-overs. */
    public record HandOverConnection(
            @NonNull List<@NonNull HandOverEdge> edges,
            @NonNull PageInfo pageInfo) {
        static HandOverConnection of(Page<HandOverView> page) {
            return new HandOverConnection(page.edges(HandOverEdge::new), PageInfo.of(page));
        }
    }

    /** A hand-over and its place. */
    public record HandOverEdge(
            @NonNull HandOverView node, @NonNull String cursor) {}

    /** A page of duties that nobody has received. */
    public record DutyToReceiveConnection(
            @NonNull List<@NonNull DutyToReceiveEdge> edges,
            @NonNull PageInfo pageInfo) {
        static DutyToReceiveConnection of(Page<DutyView> page) {
            return new DutyToReceiveConnection(page.edges(DutyToReceiveEdge::new), PageInfo.of(page));
        }
    }

    /** A duty and its place. */
    public record DutyToReceiveEdge(
            @NonNull DutyView node, @NonNull String cursor) {}
}
