package io.sunledger.ledger.store;

import io.smallrye.mutiny.Uni;
import io.sunledger.duty.DutyScope;
import io.sunledger.kernel.Cursor;
import io.sunledger.kernel.LimitUnit;
import io.sunledger.kernel.Page;
import io.sunledger.kernel.PageRequest;
import io.sunledger.ledger.FindOccurrences;
import io.sunledger.ledger.OccurrenceMoveView;
import io.sunledger.ledger.OccurrenceState;
import io.sunledger.platform.Keyset;
import io.sunledger.platform.Reads;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The queries for occurrences. */
@ApplicationScoped
public class OccurrenceReads {
    private static final String OCCURRENCE = """
            select o.id, o.version, o.planId, o.taskId, o.dutyId, o.unitId, o.timeLimitId, o.what, o.amount, o.unit,
                   o.occurredAt, o.recordedAt, o.name, o.dueAt, o.dueOn, o.provisional, o.endedAt, o.note, o.struckAt,
                   o.strikeReason
            from Occurrence o where\s""";
    private static final String WITHIN = "o.government = :government";
    private static final String OF_UNIT =
            " and o.unitId in (select u.id from Unit u where u.government = :government and u.code = :ownUnit)";

    private final Reads reads;

    OccurrenceReads(Reads reads) {
        this.reads = reads;
    }

    /** A row; how it stands, the clock says. */
    public record Row(
            UUID id,
            int version,
            UUID planId,
            UUID taskId,
            UUID dutyId,
            UUID unitId,
            UUID timeLimitId,
            String what,
            BigDecimal amount,
            LimitUnit unit,
            Instant occurredAt,
            Instant recordedAt,
            String name,
            Instant dueAt,
            LocalDate dueOn,
            boolean provisional,
            @Nullable Instant endedAt,
            @Nullable String note,
            @Nullable Instant struckAt,
            @Nullable String strikeReason) {}

    /** How the date of an occurrence was computed, as JSON. */
    public record Computed(UUID occurrence, String computation) {}

    public Uni<@Nullable Row> one(UUID occurrence, DutyScope scope) {
        var parameters = parameters(scope);
        parameters.put("occurrence", occurrence);
        return reads.one(OCCURRENCE + within(scope) + " and o.id = :occurrence", Row.class, parameters);
    }

    /** By due date. */
    public Uni<List<Row>> ofDuties(Collection<UUID> duties) {
        return reads.list(
                OCCURRENCE + "o.dutyId in :duties order by o.dueAt, o.id", Row.class, Map.of("duties", duties));
    }

    /** By due date. */
    public Uni<Page<Row>> page(FindOccurrences filter, PageRequest page, DutyScope scope) {
        var hql = new StringBuilder(OCCURRENCE).append(within(scope));
        var parameters = parameters(scope);
        and(hql, parameters, "planId", filter.planId());
        and(hql, parameters, "unitId", filter.unitId());
        and(hql, parameters, "dutyId", filter.dutyId());
        if (filter.state() != null) {
            hql.append(" and ").append(is(filter.state()));
        }
        var keyset = new Keyset<>(
                hql.toString(),
                Row.class,
                "o.dueAt",
                "o.id",
                false,
                row -> new Cursor(row.dueAt().toString(), row.id()),
                Instant::parse);
        return reads.page(keyset, page, parameters);
    }

    private static String is(OccurrenceState state) {
        return switch (state) {
            case RUNNING -> "o.struckAt is null and o.endedAt is null";
            case MET -> "o.struckAt is null and o.endedAt <= o.dueAt";
            case MISSED -> "o.struckAt is null and o.endedAt > o.dueAt";
            case STRUCK -> "o.struckAt is not null";
        };
    }

    private static void and(StringBuilder hql, Map<String, Object> parameters, String field, @Nullable Object value) {
        if (value != null) {
            hql.append(" and o.").append(field).append(" = :").append(field);
            parameters.put(field, value);
        }
    }

    private static String within(DutyScope scope) {
        return scope.unit() == null ? WITHIN : WITHIN + OF_UNIT;
    }

    private static Map<String, Object> parameters(DutyScope scope) {
        var parameters = new HashMap<String, Object>();
        parameters.put("government", scope.government());
        if (scope.unit() != null) {
            parameters.put("ownUnit", scope.unit());
        }
        return parameters;
    }

    public Uni<List<Computed>> computations(Collection<UUID> occurrences) {
        return reads.list(
                "select o.id, o.computation from Occurrence o where o.id in :occurrences",
                Computed.class,
                Map.of("occurrences", occurrences));
    }

    /** The first one first. */
    public Uni<List<OccurrenceMoveView>> moves(Collection<UUID> occurrences) {
        return reads.list(
                "select m.occurrenceId, m.at, m.dueBefore, m.dueAfter, m.notice, m.name from OccurrenceMove m"
                        + " where m.occurrenceId in :occurrences order by m.id",
                OccurrenceMoveView.class,
                Map.of("occurrences", occurrences));
    }
}
