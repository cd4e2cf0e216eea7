package io.sunledger.webhook.store;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import io.sunledger.kernel.Refused;
import io.sunledger.webhook.WebhookScope;
import io.sunledger.webhook.domain.Owner;
import io.sunledger.webhook.domain.Webhook;
import io.sunledger.webhook.domain.WebhookState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes subscriptions. Everything here joins the transaction that is open. */
@ApplicationScoped
public class WebhookStore implements PanacheRepositoryBase<Webhook, UUID> {
    /**
     * One that nobody else changes until the transaction ends.
     *
     * @throws Refused webhook.notFound, also for one that the scope does not reach
     */
    public Uni<Webhook> held(UUID id, WebhookScope scope) {
        return held(id).invoke(found -> require(found, id, scope));
    }

    /** The same where nothing of it is changed: what comes of its deliveries waits for nobody. */
    public Uni<Webhook> seen(UUID id, WebhookScope scope) {
        return findById(id).invoke(found -> require(found, id, scope));
    }

    private static void require(@Nullable Webhook found, UUID id, WebhookScope scope) {
        if (found == null
                || !scope.reaches(
                        found.government(),
                        found.owner().issuer(),
                        found.owner().account())) {
            throw Refused.notFound("webhook", id);
        }
    }

    /** The same for the service itself; null where there is none any more. */
    public Uni<@Nullable Webhook> held(UUID id) {
        return Panache.getSession().chain(session -> session.find(Webhook.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** How many an account has in a government. */
    public Uni<Long> countOf(Owner owner, String government) {
        return count("issuer = ?1 and account = ?2 and government = ?3", owner.issuer(), owner.account(), government);
    }

    /** All of these governments, those that are stopped too. */
    public Uni<List<Webhook>> of(Collection<String> governments) {
        return find("government in ?1", governments).list();
    }

    /** Those that are served, of an identity provider's accounts with these governments. */
    public Uni<List<Webhook>> activeOf(String issuer, Set<String> governments) {
        return find(
                        "issuer = ?1 and government in ?2 and state = ?3 order by id",
                        issuer,
                        governments,
                        WebhookState.ACTIVE)
                .list();
    }

    /** The last attempt succeeded. */
    public Uni<Void> isWell(UUID webhook) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "update webhook set failing_since = null where id = :id and failing_since is not null")
                        .setParameter("id", webhook)
                        .executeUpdate())
                .replaceWithVoid();
    }

    /**
     * The last attempt failed; answers whether there was nothing but failures since that moment or longer. Another that
     * succeeds at the same time may clear the mark in between.
     */
    public Uni<Boolean> fails(UUID webhook, Instant now, Instant tooLong) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "update webhook set failing_since = :now where id = :id and failing_since is null")
                        .setParameter("id", webhook)
                        .setParameter("now", now)
                        .executeUpdate()
                        .chain(() -> session.createNativeQuery(
                                        "select coalesce(failing_since <= :tooLong, false) from webhook where id = :id",
                                        Boolean.class)
                                .setParameter("id", webhook)
                                .setParameter("tooLong", tooLong)
                                .getSingleResult()));
    }
}
