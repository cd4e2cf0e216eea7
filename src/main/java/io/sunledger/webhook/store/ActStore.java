package io.sunledger.webhook.store;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What acts of the log were done to. It joins the transaction that is open. */
@ApplicationScoped
public class ActStore {
    private static final String DONE_TO = """
            select distinct on (e.id) e.id, cast(extract(epoch from e.at) * 1000 as bigint) as millis, e.subject_id,
                   coalesce(d.plan_id, x.plan_id) as plan_id, d.task_id, d.id as duty_id,
                   coalesce(d.unit_id, x.unit_id) as unit_id, coalesce(x.after ->> 'stage', x.after ->> 'state') as state
            from event e
            left join event_change x on x.command_id = e.command_id and x.thing_id = e.subject_id
            left join duty d on d.id = coalesce(x.duty_id, cast(e.subject_id as uuid))
            where e.id in (:events) order by e.id, x.position desc""";

    /**
     * An act.
     *
     * @param subject what it was done to
     * @param state what that was in when it was done; null where it has none, or has kept it
     */
    public record DoneTo(
            UUID event,
            Instant at,
            String subject,
            @Nullable UUID plan,
            @Nullable UUID task,
            @Nullable UUID duty,
            @Nullable UUID unit,
            @Nullable String state) {}

    /** @param events of acts on plans, on duties, or on things of theirs */
    public Uni<Map<UUID, DoneTo>> of(Collection<UUID> events) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(DONE_TO, Tuple.class)
                        .setParameter("events", events)
                        .getResultList())
                .map(rows -> rows.stream().map(ActStore::act).collect(Collectors.toMap(DoneTo::event, act -> act)));
    }

    private static DoneTo act(Tuple row) {
        return new DoneTo(
                row.get("id", UUID.class),
                Instant.ofEpochMilli(row.get("millis", Long.class)),
                row.get("subject_id", String.class),
                row.get("plan_id", UUID.class),
                row.get("task_id", UUID.class),
                row.get("duty_id", UUID.class),
                row.get("unit_id", UUID.class),
                row.get("state", String.class));
    }
}
