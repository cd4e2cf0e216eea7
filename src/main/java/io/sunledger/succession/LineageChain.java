package io.sunledger.succession;

import io.sunledger.succession.LineageView.What;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells a duty's lineage step by step: which plan promised it, which ones took it over, and how it ended or that it is open. Where
 * several duties went on as one, each that began is told.
 */
final class LineageChain {
    private final ZoneId zone;

    /** @param zone in which days begin */
    LineageChain(ZoneId zone) {
        this.zone = zone;
    }

    /** @param family of one duty, by year */
    List<LineageView> of(List<LineageLink> family) {
        var steps = new ArrayList<LineageView>();
        family.forEach(link -> steps.add(beginning(link)));
        family.stream().filter(link -> link.carriedTo() == null).forEach(link -> steps.add(end(link)));
        return List.copyOf(steps);
    }

    private LineageView beginning(LineageLink link) {
        return link.carriedAt() == null
                ? step(link, What.PROMISED, link.issuedOn().atStartOfDay(zone).toInstant())
                : step(link, What.CARRIED, link.carriedAt());
    }

    private static LineageView end(LineageLink link) {
        if (link.closedAt() != null) {
            return step(link, What.CLOSED, link.closedAt());
        }
        return link.withdrawnAt() == null
                ? step(link, What.OPEN, null)
                : step(link, What.WITHDRAWN, link.withdrawnAt());
    }

    private static LineageView step(LineageLink link, What what, @Nullable Instant at) {
        return new LineageView(link.year(), link.plan(), link.task(), link.duty(), what, at);
    }
}
