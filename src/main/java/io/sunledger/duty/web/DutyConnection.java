package io.sunledger.duty.web;

import io.sunledger.duty.DutyView;
import io.sunledger.kernel.Page;
import io.sunledger.platform.graphql.PageInfo;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.graphql.NonNull;

/** A page of duties (Relay cursor connections). */
public record DutyConnection(
        @NonNull List<@NonNull DutyEdge> edges, @NonNull PageInfo pageInfo) {
    static DutyConnection of(Page<DutyView> page) {
        var edges = IntStream.range(0, page.items().size())
                .mapToObj(i -> new DutyEdge(page.items().get(i), page.cursors().get(i)))
                .toList();
        return new DutyConnection(edges, PageInfo.of(page));
    }

    /** A duty and its place. */
    public record DutyEdge(@NonNull DutyView node, @NonNull String cursor) {}
}
