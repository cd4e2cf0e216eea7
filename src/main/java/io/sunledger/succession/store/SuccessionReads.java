package io.sunledger.succession.store;

import io.smallrye.mutiny.Uni;
import io.sunledger.platform.Reads;
import io.sunledger.succession.LineageLink;
import io.sunledger.succession.Owed;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The queries for what could be carried over, and for where duties come from and went. */
@ApplicationScoped
public class SuccessionReads {
    private static final String OWED = " d.withdrawnAt is null and d.closedAt is null and d.carriedTo is null"
            + " and d.planId = :plan order by d.due, d.id";
    private static final String FAMILY = """
            with recursive
                back (asked, id) as (
                    select id, id from duty where id in (:asked)
                    union select back.asked, duty.id from back join duty on duty.carried_to = back.id),
                forth (asked, id) as (
                    select id, carried_to from duty where id in (:asked) and carried_to is not null
                    union select forth.asked, duty.carried_to
                    from forth join duty on duty.id = forth.id where duty.carried_to is not null)
            select family.asked, duty.id, duty.plan_id, duty.task_id, plan.year, plan.issued_on,
                   (select max(carried.at) from carried_duty carried where carried.to_duty_id = duty.id) as carried_at,
                   duty.carried_to, duty.closed_at, duty.withdrawn_at
            from (select * from back union select * from forth) family
                join duty on duty.id = family.id join plan on plan.id = duty.plan_id
            order by plan.year, duty.id""";

    private final Reads reads;

    SuccessionReads(Reads reads) {
        this.reads = reads;
    }

    /** The duties of a plan that are neither withdrawn nor closed out nor carried over, by due date. */
    public Uni<List<Owed>> unfinished(UUID plan, String government) {
        return reads.list(SuccessionStore.OWED + OWED, Owed.class, Map.of("plan", plan, "government", government));
    }

    /** Each asked duty's predecessors, itself and its successors; those of an earlier year first. */
    public Uni<List<LineageLink>> families(Collection<UUID> asked) {
        if (asked.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        return reads.inSession(session -> session.createNativeQuery(FAMILY, Object[].class)
                .setParameter("asked", asked)
                .getResultList()
                .map(rows -> rows.stream().map(SuccessionReads::link).toList()));
    }

    private static LineageLink link(@Nullable Object[] row) {
        return new LineageLink(
                (UUID) row[0],
                (UUID) row[1],
                (UUID) row[2],
                (UUID) row[3],
                (Integer) row[4],
                (LocalDate) row[5],
                instant(row[6]),
                (UUID) row[7],
                instant(row[8]),
                instant(row[9]));
    }

    private static @Nullable Instant instant(@Nullable Object value) {
        return value == null ? null : ((OffsetDateTime) value).toInstant();
    }
}
