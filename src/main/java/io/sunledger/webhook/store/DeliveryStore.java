package io.sunledger.webhook.store;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.sunledger.webhook.domain.EventFilter;
import io.sunledger.webhook.domain.WebhookDelivery;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Writes events and deliveries. Everything here joins the transaction that is open. */
@ApplicationScoped
public class DeliveryStore {
    // what is tried at the moment is settled by who tries it, perhaps now, and waits for this subscription's row
    private static final String GIVE_UP = """
            update webhook_delivery set state = 'DEAD', settled_at = :now, claimed_until = null, version = version + 1
            where webhook_id = :webhook and state = 'WAITING' and (claimed_until is null or claimed_until <= :now)""";
    private static final String REMOVE_ALL =
            "delete from webhook_delivery where webhook_id = :webhook and government = :government";
    // what waits is sent anyway; what is tried at the moment is not tried twice
    private static final String REPLAY = """
            insert into webhook_delivery
                (id, government, version, webhook_id, event_id, state, attempts, tries, due_at, created_at)
            select gen_random_uuid(), w.government, 0, w.id, e.id, 'WAITING', 0, 0, :now, :now
            from webhook w join webhook_event e on e.government = w.government
            where w.id = :webhook and e.at >= :from and e.at < :to and e.at >= w.created_at and e.type in (:types)%s%s
            on conflict (webhook_id, event_id) do update
            set state = 'WAITING', tries = 0, due_at = excluded.due_at, settled_at = null,
                version = webhook_delivery.version + 1
            where webhook_delivery.state <> 'WAITING'""";
    private static final String PRUNE_DELIVERIES = """
            delete from webhook_delivery where id in (
                select id from webhook_delivery where state <> 'WAITING' and settled_at < :before
                order by settled_at limit :most for update skip locked)""";
    private static final String PRUNE_EVENTS = """
            delete from webhook_event where id in (
                select e.id from webhook_event e where e.created_at < :before
                and not exists (select 1 from webhook_delivery d where d.event_id = e.id)
                order by e.created_at limit :most for update skip locked)""";

    /** Which events are sent again: those of a time, of these types. */
    public record Range(UUID webhook, Instant from, Instant to, Set<String> types) {}

    public Uni<Void> addAll(Collection<?> things) {
        return Panache.getSession()
                .chain(session -> session.persistAll(things.toArray()).chain(session::flush));
    }

    /** One that nobody else changes until the transaction ends; null where there is none any more. */
    public Uni<@Nullable WebhookDelivery> held(UUID delivery) {
        return Panache.getSession()
                .chain(session -> session.find(WebhookDelivery.class, delivery, LockModeType.PESSIMISTIC_WRITE));
    }

    /** Sends nothing of what waits for this subscription and is not on its way. */
    public Uni<Integer> giveUpAll(UUID webhook, Instant now) {
        return execute(GIVE_UP, Map.of("webhook", webhook, "now", now));
    }

    /** Forgets all of a subscription, when those that are being settled have been; answers how many. */
    public Uni<Integer> removeAll(UUID webhook, String government) {
        return execute(REMOVE_ALL, Map.of("webhook", webhook, "government", government));
    }

    /** Has events of a time sent, again or for the first time; answers how many. */
    public Uni<Integer> replay(Range range, EventFilter filter, Instant now) {
        var sql = REPLAY.formatted(
                filter.plan() == null ? "" : " and e.plan_id = :plan",
                filter.unit() == null ? "" : " and e.unit_id = :unit");
        return Panache.getSession().chain(session -> {
            var statement = session.createNativeQuery(sql)
                    .setParameter("webhook", range.webhook())
                    .setParameter("from", range.from())
                    .setParameter("to", range.to())
                    .setParameter("types", range.types())
                    .setParameter("now", now);
            if (filter.plan() != null) {
                statement.setParameter("plan", filter.plan());
            }
            if (filter.unit() != null) {
                statement.setParameter("unit", filter.unit());
            }
            return statement.executeUpdate();
        });
    }

    /** Forgets what was settled before then, and events that nobody was told of since; answers how many, at most so many each. */
    public Uni<Integer> prune(Instant before, int most) {
        var parameters = Map.of("before", before, "most", most);
        return execute(PRUNE_DELIVERIES, parameters)
                .chain(deliveries -> execute(PRUNE_EVENTS, parameters).map(events -> deliveries + events));
    }

    private static Uni<Integer> execute(String sql, Map<String, ?> parameters) {
        return Panache.getSession().chain(session -> {
            Mutiny.MutationQuery statement = session.createNativeQuery(sql);
            parameters.forEach(statement::setParameter);
            return statement.executeUpdate();
        });
    }
}
