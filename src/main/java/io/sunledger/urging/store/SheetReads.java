package io.sunledger.urging.store;

import io.smallrye.mutiny.Uni;
import io.sunledger.duty.DutyScope;
import io.sunledger.kernel.Page;
import io.sunledger.kernel.PageRequest;
import io.sunledger.platform.Keyset;
import io.sunledger.platform.Reads;
import io.sunledger.urging.FindSheets;
import io.sunledger.urging.PauseView;
import io.sunledger.urging.SheetView;
import io.sunledger.urging.domain.Colour;
import io.sunledger.urging.domain.Effect;
import io.sunledger.urging.domain.SheetNumber;
import io.sunledger.urging.domain.SheetState;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The queries that make views of sheets and pauses. */
@ApplicationScoped
public class SheetReads {
    private static final String HANDED_IN =
            "stage in (io.sunledger.kernel.ReportStage.APPROVED, io.sunledger.kernel.ReportStage.ACCEPTED)";

    private static final String SHEET = """
            select s.id, s.version, s.year, s.number, s.colour, s.planId, s.unitId, s.dutyId, s.periodId, s.due,
                   s.daysOverdue, s.byHand, s.reason, s.text, s.textEn, s.issuedAt, s.issuedBy, s.state, s.receivedAt,
                   s.receivedBy, s.answer, s.answeredAt, s.answeredBy, s.withdrawnAt, s.withdrawnBy, s.withdrawalReason,
                   case when d.withdrawnAt is null and d.carriedTo is null then false else true end,
                   d.closedAt, case when %1$s then true else false end, d.due,
                   (select count(*) from Report r where r.dutyId = s.dutyId and r.handedInAt > s.issuedAt),
                   (select count(*) from Duty m where m.planId = s.planId and m.unitId = s.unitId
                    and m.withdrawnAt is null and m.carriedTo is null and m.closedAt is null
                    and not %2$s
                    and not exists (
                        select 1 from Report r where r.dutyId = m.id and r.periodId = s.periodId and r.%3$s))
            from UrgingSheet s left join Duty d on d.id = s.dutyId where\s""".formatted(reportedDone("s.dutyId"), reportedDone("m.id"), HANDED_IN);

    private final Reads reads;

    SheetReads(Reads reads) {
        this.reads = reads;
    }

    public Uni<@Nullable SheetView> one(UUID sheet, DutyScope scope) {
        return list(new Asked(scope).and("s.id = :sheet", "sheet", sheet))
                .map(found -> found.stream().findFirst().orElse(null));
    }

    public Uni<List<SheetView>> ofIds(Collection<UUID> ids, DutyScope scope) {
        return list(new Asked(scope).and("s.id in :ids", "ids", ids));
    }

    /** By year and number. */
    public Uni<List<SheetView>> ofDuties(Collection<UUID> duties, DutyScope scope) {
        return list(new Asked(scope).and("s.dutyId in :duties order by s.year, s.number", "duties", duties));
    }

    /** Newest first. */
    public Uni<Page<SheetView>> page(FindSheets filter, PageRequest request, DutyScope scope) {
        var asked = new Asked(scope)
                .and("s.planId = :plan", "plan", filter.planId())
                .and("s.unitId = :unit", "unit", filter.unitId())
                .and("s.dutyId = :duty", "duty", filter.dutyId())
                .and("s.state = :state", "state", filter.state())
                .and("s.colour = :colour", "colour", filter.colour());
        return reads.page(
                        Keyset.newestFirst(asked.hql.toString(), Row.class, "s.id", Row::id), request, asked.parameters)
                .map(page -> new Page<>(
                        page.items().stream().map(Row::view).toList(),
                        page.cursors(),
                        page.hasNext(),
                        page.hasPrevious()));
    }

    public Uni<List<PauseView>> pauses(Collection<UUID> duties, LocalDate today) {
        return reads.list(
                "select p.dutyId, p.untilDay, p.reason, p.setAt, p.setBy from UrgingPause p"
                        + " where p.dutyId in :duties and p.untilDay > :today",
                PauseView.class,
                Map.of("duties", duties, "today", today));
    }

    /** As {@link UrgingReads#REPORTED_DONE}. */
    private static String reportedDone(String duty) {
        return """
                exists (select 1 from Report e where e.dutyId = %1$s and e.state = io.sunledger.kernel.DutyState.DONE
                    and e.%2$s and not exists (
                        select 1 from Report l where l.dutyId = %1$s and l.periodDue > e.periodDue and l.%2$s
                        and l.state <> io.sunledger.kernel.DutyState.DONE))""".formatted(duty, HANDED_IN);
    }

    private Uni<List<SheetView>> list(Asked asked) {
        return reads.list(asked.hql.toString(), Row.class, asked.parameters)
                .map(rows -> rows.stream().map(Row::view).toList());
    }

    /** A query that grows by what is asked for. */
    private static final class Asked {
        private final StringBuilder hql;
        private final Map<String, Object> parameters;

        Asked(DutyScope scope) {
            var within = Within.of(scope);
            hql = new StringBuilder(SHEET).append(within.hql());
            parameters = new HashMap<>(within.parameters());
        }

        Asked and(String condition, String name, @Nullable Object value) {
            if (value != null) {
                hql.append(" and ").append(condition);
                parameters.put(name, value);
            }
            return this;
        }
    }

    record Row(
            UUID id,
            int version,
            int year,
            int number,
            Colour colour,
            UUID planId,
            UUID unitId,
            @Nullable UUID dutyId,
            @Nullable UUID periodId,
            LocalDate due,
            int daysOverdue,
            boolean byHand,
            @Nullable String reason,
            String text,
            String textEn,
            Instant issuedAt,
            String issuedBy,
            SheetState state,
            @Nullable Instant receivedAt,
            @Nullable String receivedBy,
            @Nullable String answer,
            @Nullable Instant answeredAt,
            @Nullable String answeredBy,
            @Nullable Instant withdrawnAt,
            @Nullable String withdrawnBy,
            @Nullable String withdrawalReason,
            boolean owedNoMore,
            @Nullable Instant closedAt,
            boolean reportedDone,
            @Nullable LocalDate dueNow,
            long reportedSince,
            long missing) {
        SheetView view() {
            return new SheetView(
                    id,
                    version,
                    SheetNumber.written(year, number),
                    colour,
                    planId,
                    unitId,
                    dutyId,
                    periodId,
                    due,
                    daysOverdue,
                    byHand,
                    reason,
                    text,
                    textEn,
                    issuedAt,
                    issuedBy,
                    state,
                    receivedAt,
                    receivedBy,
                    answer,
                    answeredAt,
                    answeredBy,
                    withdrawnAt,
                    withdrawnBy,
                    withdrawalReason,
                    effect());
        }

        private Effect effect() {
            if (dutyId == null) {
                return missing == 0 ? Effect.DONE : Effect.OUTSTANDING;
            }
            if (owedNoMore) {
                return Effect.OWED_NO_MORE;
            }
            if (closedAt != null) {
                return Effect.CLOSED_OUT;
            }
            if (reportedDone) {
                return Effect.DONE;
            }
            if (dueNow != null && dueNow.isAfter(due)) {
                return Effect.EXTENDED;
            }
            return reportedSince > 0 ? Effect.REPORTED : Effect.OUTSTANDING;
        }
    }
}
