package io.sunledger.review.store;

import static java.util.stream.Collectors.toMap;

import io.smallrye.mutiny.Uni;
import io.sunledger.duty.DutyScope;
import io.sunledger.kernel.Page;
import io.sunledger.kernel.PageRequest;
import io.sunledger.platform.Keyset;
import io.sunledger.platform.Reads;
import io.sunledger.review.FindLookBackEntries;
import io.sunledger.review.LookBackCounts;
import io.sunledger.review.LookBackEntryView;
import io.sunledger.review.LookBackView;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The queries that make views of look-backs. */
@ApplicationScoped
public class LookBackReads {
    private static final String LOOK_BACK = """
            select l.id, l.version, l.planId, l.note, l.openedAt, l.openedName from LookBack l
            where l.government = :government and\s""";
    private static final String ENTRY = """
            select c.id, c.version, c.lookBackId, c.planId, c.dutyId, c.unitId, c.closedOut, c.finding, c.text, c.evidence,
                   c.rectifyBy, c.reopened, c.foundAt, c.foundName
            from LookBackEntry c where\s""";
    private static final String COUNTS = """
            select c.lookBackId, cast(count(*) as Integer),
                   cast(count(*) filter (where c.closedOut) as Integer),
                   cast(count(*) filter (where c.finding is null) as Integer),
                   cast(count(*) filter (where c.finding = LookBackFinding.HOLDS) as Integer),
                   cast(count(*) filter (where c.finding = LookBackFinding.SLIPPED_BACK) as Integer),
                   cast(count(*) filter (where c.finding = LookBackFinding.DONE_SINCE) as Integer),
                   cast(count(*) filter (where c.finding = LookBackFinding.STILL_UNFINISHED) as Integer),
                   cast(count(*) filter (where c.reopened) as Integer)
            from LookBackEntry c where\s""";

    private final Reads reads;

    LookBackReads(Reads reads) {
        this.reads = reads;
    }

    public Uni<@Nullable LookBackView> one(UUID lookBack, String government) {
        return reads.one(
                LOOK_BACK + "l.id = :id", LookBackView.class, Map.of("government", government, "id", lookBack));
    }

    /** The oldest first. */
    public Uni<List<LookBackView>> ofPlan(UUID plan, String government) {
        return reads.list(
                LOOK_BACK + "l.planId = :plan order by l.openedAt, l.id",
                LookBackView.class,
                Map.of("government", government, "plan", plan));
    }

    public Uni<Map<UUID, LookBackCounts>> counts(Collection<UUID> lookBacks, DutyScope scope) {
        var asked = new Scoped(COUNTS, scope)
                .and("c.lookBackId in :lookBacks", "lookBacks", lookBacks)
                .then(" group by c.lookBackId");
        return reads.list(asked.hql(), Row.class, asked.parameters())
                .map(rows -> rows.stream().collect(toMap(Row::lookBack, Row::counts)));
    }

    public Uni<@Nullable LookBackEntryView> entry(UUID entry, DutyScope scope) {
        var asked = new Scoped(ENTRY, scope).and("c.id = :id", "id", entry);
        return reads.one(asked.hql(), LookBackEntryView.class, asked.parameters());
    }

    public Uni<List<LookBackEntryView>> ofDuties(Collection<UUID> duties) {
        return reads.list(
                ENTRY + "c.dutyId in :duties order by c.id", LookBackEntryView.class, Map.of("duties", duties));
    }

    public Uni<Page<LookBackEntryView>> page(
            UUID lookBack, FindLookBackEntries filter, PageRequest page, DutyScope scope) {
        var asked = new Scoped(ENTRY, scope)
                .and("c.lookBackId = :lookBack", "lookBack", lookBack)
                .and("c.finding = :finding", "finding", filter.finding())
                .and("c.closedOut = :closedOut", "closedOut", filter.closedOut())
                .and("c.unitId = :unit", "unit", filter.unitId());
        if (filter.open() != null) {
            asked.and(filter.open() ? "c.finding is null" : "c.finding is not null");
        }
        var keyset = Keyset.newestFirst(asked.hql(), LookBackEntryView.class, "c.id", LookBackEntryView::id);
        return reads.page(keyset, page, asked.parameters());
    }

    record Row(
            UUID lookBack,
            Integer total,
            Integer closedOut,
            Integer open,
            Integer holds,
            Integer slippedBack,
            Integer doneSince,
            Integer stillUnfinished,
            Integer reopened) {
        LookBackCounts counts() {
            return new LookBackCounts(total, closedOut, open, holds, slippedBack, doneSince, stillUnfinished, reopened);
        }
    }
}
