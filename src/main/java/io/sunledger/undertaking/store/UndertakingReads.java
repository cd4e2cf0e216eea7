package io.sunledger.undertaking.store;

import io.smallrye.mutiny.Uni;
import io.sunledger.duty.DutyScope;
import io.sunledger.kernel.Cursor;
import io.sunledger.kernel.Page;
import io.sunledger.kernel.PageRequest;
import io.sunledger.platform.Keyset;
import io.sunledger.platform.Reads;
import io.sunledger.undertaking.FindHandOvers;
import io.sunledger.undertaking.HandOverItemView;
import io.sunledger.undertaking.HandOverView;
import io.sunledger.undertaking.MeasureView;
import io.sunledger.undertaking.UndertakingView;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The queries that make views of receipts, measures and hand-overs. */
@ApplicationScoped
public class UndertakingReads {
    private static final String UNDERTAKING = """
            select o.dutyId, o.receivedAt, o.receivedName, o.officerIssuer, o.officerSubject, o.officerName, o.officerSince
            from Undertaking o where o.dutyId in :duties""";
    private static final String MEASURE = """
            select o.id, o.dutyId, o.version, o.position, o.text, o.goal, o.due, o.section, o.person, o.state, o.finishedAt,
                   o.droppedAt
            from Measure o where\s""";
    private static final String HAND_OVER = """
            select o.id, o.unitId, o.version, o.state, o.fromIssuer, o.fromSubject, o.fromName, o.toIssuer, o.toSubject, o.toName,
                   o.reason, o.startedName, o.startedAt, o.endedAt
            from HandOver o where\s""";
    private static final String ITEM = """
            select o.id, o.handOverId, o.dutyId, o.state, o.reason, o.answeredAt, o.answeredName
            from HandOverItem o where o.handOverId in :handOvers order by o.dutyId""";
    private static final String TO_RECEIVE = """
            select o.id, o.due from Duty o
            where o.withdrawnAt is null and o.closedAt is null and o.carriedTo is null
            and not exists (select 1 from Undertaking r where r.dutyId = o.id) and\s""";

    private final Reads reads;

    UndertakingReads(Reads reads) {
        this.reads = reads;
    }

    public Uni<List<UndertakingView>> ofDuties(Collection<UUID> duties) {
        return reads.list(UNDERTAKING, UndertakingView.class, Map.of("duties", duties));
    }

    /** By their place; those that were dropped too. */
    public Uni<List<MeasureView>> measuresOf(Collection<UUID> duties) {
        return reads.list(
                MEASURE + "o.dutyId in :duties order by o.position, o.id", MeasureView.class, Map.of("duties", duties));
    }

    public Uni<@Nullable MeasureView> measure(UUID measure, DutyScope scope) {
        var within = Within.of(scope);
        return reads.one(MEASURE + "o.id = :id and " + within.hql(), MeasureView.class, with(within, "id", measure));
    }

    public Uni<@Nullable HandOverView> handOver(UUID handOver, DutyScope scope) {
        var within = Within.of(scope);
        return reads.one(
                HAND_OVER + "o.id = :id and " + within.hql(), HandOverView.class, with(within, "id", handOver));
    }

    public Uni<List<HandOverView>> handOversOf(Collection<UUID> handOvers, DutyScope scope) {
        var within = Within.of(scope);
        return reads.list(
                HAND_OVER + "o.id in :ids and " + within.hql(), HandOverView.class, with(within, "ids", handOvers));
    }

    /** The newest first. */
    public Uni<Page<HandOverView>> handOvers(FindHandOvers filter, PageRequest page, DutyScope scope) {
        var within = Within.of(scope);
        Map<String, Object> parameters = new HashMap<>(within.parameters());
        var hql = new StringBuilder(HAND_OVER).append(within.hql());
        if (filter.state() != null) {
            hql.append(" and o.state = :state");
            parameters.put("state", filter.state());
        }
        if (filter.unitId() != null) {
            hql.append(" and o.unitId = :unit");
            parameters.put("unit", filter.unitId());
        }
        if (filter.dutyId() != null) {
            hql.append(" and exists (select 1 from HandOverItem i where i.handOverId = o.id and i.dutyId = :duty)");
            parameters.put("duty", filter.dutyId());
        }
        var keyset = Keyset.newestFirst(hql.toString(), HandOverView.class, "o.id", HandOverView::id);
        return reads.page(keyset, page, parameters);
    }

    public Uni<List<HandOverItemView>> itemsOf(Collection<UUID> handOvers) {
        return reads.list(ITEM, HandOverItemView.class, Map.of("handOvers", handOvers));
    }

    /** The duties that nobody has received, by due date. @param plan only this one's; null: of every plan */
    public Uni<Page<ToReceive>> toReceive(@Nullable UUID plan, PageRequest page, DutyScope scope) {
        var within = Within.of(scope);
        Map<String, Object> parameters = new HashMap<>(within.parameters());
        var hql = TO_RECEIVE + within.hql();
        if (plan != null) {
            hql += " and o.planId = :plan";
            parameters.put("plan", plan);
        }
        var keyset = new Keyset<>(hql, ToReceive.class, "o.due", "o.id", false, ToReceive::place, LocalDate::parse);
        return reads.page(keyset, page, parameters);
    }

    private static Map<String, Object> with(Within within, String name, Object value) {
        Map<String, Object> all = new HashMap<>(within.parameters());
        all.put(name, value);
        return all;
    }

    /** A duty that nobody has received. */
    public record ToReceive(UUID duty, LocalDate due) {
        Cursor place() {
            return new Cursor(due.toString(), duty);
        }
    }
}
