package io.sunledger.webhook.store;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.sunledger.webhook.domain.Owner;
import io.sunledger.webhook.domain.WebhookDelivery.Claim;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Hands out deliveries that are due. It joins the transaction that is open. */
@ApplicationScoped
public class DueStore {
    /**
     * Of each subscription so many that no more than {@code :lane} are on their way over all nodes: one that hangs holds those and no
     * others. Two nodes that look at the same moment may go over it by what each of them takes.
     */
    private static final String CLAIM = """
            with due as (
                select picked.id from webhook w cross join lateral (
                    select d.id, d.due_at from webhook_delivery d
                    where d.webhook_id = w.id and d.state = 'WAITING' and d.due_at <= :now
                    and (d.claimed_until is null or d.claimed_until <= :now)
                    order by d.due_at, d.id
                    limit greatest(0, cast(:lane as bigint) - (
                        select count(*) from webhook_delivery busy
                        where busy.webhook_id = w.id and busy.state = 'WAITING' and busy.claimed_until > :now))
                    for update skip locked) picked
                where w.state = 'ACTIVE' order by picked.due_at limit :most),
            taken as (
                update webhook_delivery d
                set claimed_until = :until, attempts = d.attempts + 1, tries = d.tries + 1, version = d.version + 1
                from due where d.id = due.id returning d.id, d.attempts, d.webhook_id, d.event_id)
            select t.id, t.attempts, t.webhook_id, t.event_id, e.type, e.plan_id, e.duty_id, e.payload,
                   w.government, w.url, w.secret, case when w.earlier_until > :now then w.earlier_secret end as earlier,
                   w.issuer, w.account, w.owner_name, w.owner_unit, w.owner_roles
            from taken t join webhook w on w.id = t.webhook_id join webhook_event e on e.id = t.event_id""";

    /** So many at most, of a subscription so many; they are the caller's until then. */
    public record Share(int most, int lane, Instant now, Instant until) {}

    /**
     * A delivery to try.
     *
     * @param secret sealed
     * @param earlier sealed; null where no secret but the present one signs
     */
    public record Due(
            Claim claim,
            UUID webhook,
            String government,
            Owner owner,
            String url,
            String secret,
            @Nullable String earlier,
            Told told) {}

    /** The event that it is about. */
    public record Told(
            UUID event,
            String type,
            @Nullable UUID plan,
            @Nullable UUID duty,
            String payload) {}

    public Uni<List<Due>> claim(Share share) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(CLAIM, Tuple.class)
                        .setParameter("now", share.now())
                        .setParameter("until", share.until())
                        .setParameter("lane", share.lane())
                        .setParameter("most", share.most())
                        .getResultList())
                .map(rows -> rows.stream().map(DueStore::due).toList());
    }

    private static Due due(Tuple row) {
        return new Due(
                new Claim(row.get("id", UUID.class), row.get("attempts", Integer.class)),
                row.get("webhook_id", UUID.class),
                row.get("government", String.class),
                new Owner(
                        row.get("issuer", String.class),
                        row.get("account", String.class),
                        row.get("owner_name", String.class),
                        row.get("owner_unit", String.class),
                        row.get("owner_roles", String.class)),
                row.get("url", String.class),
                row.get("secret", String.class),
                row.get("earlier", String.class),
                new Told(
                        row.get("event_id", UUID.class),
                        row.get("type", String.class),
                        row.get("plan_id", UUID.class),
                        row.get("duty_id", UUID.class),
                        row.get("payload", String.class)));
    }
}
