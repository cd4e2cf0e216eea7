package io.sunledger.webhook;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import io.sunledger.history.EventLog;
import io.sunledger.kernel.Actor;
import io.sunledger.kernel.Ids;
import io.sunledger.kernel.Refused;
import io.sunledger.platform.Idempotency;
import io.sunledger.platform.secret.SecretBox;
import io.sunledger.security.Permission;
import io.sunledger.webhook.WebhookCommands.ChangeWebhook;
import io.sunledger.webhook.WebhookCommands.CreateWebhook;
import io.sunledger.webhook.WebhookCommands.RemoveWebhook;
import io.sunledger.webhook.WebhookCommands.RotateSecret;
import io.sunledger.webhook.domain.Owner;
import io.sunledger.webhook.domain.Webhook;
import io.sunledger.webhook.domain.Webhook.Beginning;
import io.sunledger.webhook.domain.Webhook.Terms;
import io.sunledger.webhook.signing.Signatures;
import io.sunledger.webhook.store.DeliveryStore;
import io.sunledger.webhook.store.WebhookReads;
import io.sunledger.webhook.store.WebhookStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who is told of events. A third party's program, the office and the administrator have webhooks of their own; the office and the
 * administrator also see and change those of everybody of their government.
 *
 * <p>Codes of refusal: webhook.notFound, webhook.url, webhook.urlForbidden, webhook.type, webhook.description, webhook.tooMany,
 * webhook.notStopped, plan.notFound, unit.notFound, version.stale, access.forbidden.
 */
@ApplicationScoped
public class Webhooks {
    private final WebhookStore store;
    private final DeliveryStore deliveries;
    private final WebhookReads reads;
    private final WebhookTerms terms;
    private final SecretBox box;
    private final Idempotency idempotency;
    private final EventLog log;
    private final WebhookConfig config;
    private final Clock clock;

    Webhooks(
            WebhookStore store,
            DeliveryStore deliveries,
            WebhookReads reads,
            WebhookTerms terms,
            SecretBox box,
            Idempotency idempotency,
            EventLog log,
            WebhookConfig config,
            Clock clock) {
        this.store = store;
        this.deliveries = deliveries;
        this.reads = reads;
        this.terms = terms;
        this.box = box;
        this.idempotency = idempotency;
        this.log = log;
        this.config = config;
        this.clock = clock;
    }

    /** The oldest first. */
    public Uni<List<WebhookView>> list(Actor actor) {
        return reads.list(WebhookScope.of(actor));
    }

    /** The webhook, or null where there is none that the actor may see. */
    public Uni<@Nullable WebhookView> find(UUID webhook, Actor actor) {
        return reads.one(webhook, WebhookScope.of(actor));
    }

    /** @throws Refused webhook.notFound */
    public Uni<WebhookView> get(UUID webhook, Actor actor) {
        return find(webhook, actor).onItem().ifNull().failWith(() -> Refused.notFound("webhook", webhook));
    }

    /** Answers the webhook's id and its secret; who asks again under the same key reads the same. */
    public Uni<NewSecret> create(CreateWebhook command, Actor actor) {
        Permission.OWN_WEBHOOKS.require(actor);
        return terms.of(command.wish(), actor)
                .chain(checked -> Panache.withTransaction(() -> idempotency.once(
                        actor, command.idempotencyKey(), command, SealedSecret.class, () -> add(checked, actor))))
                .map(this::opened);
    }

    private Uni<SealedSecret> add(Terms checked, Actor actor) {
        var owner = Owner.of(actor);
        var id = Ids.next();
        var sealed = box.seal(id, Signatures.newSecret());
        return store.countOf(owner, actor.government())
                .invoke(there -> {
                    if (there >= config.mostAnAccount()) {
                        throw Refused.of(Refused.Kind.CONFLICT, "webhook.tooMany", config.mostAnAccount());
                    }
                })
                .map(there -> new Beginning(owner, sealed, clock.instant()))
                .map(beginning -> new Webhook(id, actor.government(), beginning, checked))
                .chain(store::persistAndFlush)
                .chain(() -> log.append(actor, WebhookAct.CREATED, id))
                .replaceWith(new SealedSecret(id, sealed));
    }

    /** What is on its way already goes to the new address. */
    public Uni<UUID> change(ChangeWebhook command, Actor actor) {
        var scope = WebhookScope.of(actor);
        return terms.of(command.wish(), actor)
                .chain(checked -> Panache.withTransaction(() -> store.held(command.webhook(), scope)
                        .invoke(webhook -> webhook.change(command.expectedVersion(), Owner.of(actor), checked))
                        .call(store::flush)
                        .call(() -> log.append(actor, WebhookAct.CHANGED, command.webhook()))))
                .map(Webhook::id);
    }

    @WithTransaction
    public Uni<UUID> remove(RemoveWebhook command, Actor actor) {
        var scope = WebhookScope.of(actor);
        // whoever settles a delivery holds that first and its subscription after it; so does this
        return deliveries
                .removeAll(command.webhook(), actor.government())
                .chain(() -> store.held(command.webhook(), scope))
                .invoke(webhook -> webhook.expect(command.expectedVersion()))
                .call(store::delete)
                .call(() -> log.append(actor, WebhookAct.REMOVED, command.webhook()))
                .map(Webhook::id);
    }

    /** Answers the new secret; the present one signs as well for a while. */
    @WithTransaction
    public Uni<NewSecret> rotate(RotateSecret command, Actor actor) {
        var scope = WebhookScope.of(actor);
        return idempotency
                .once(
                        actor,
                        command.idempotencyKey(),
                        command,
                        SealedSecret.class,
                        () -> store.held(command.webhook(), scope)
                                .map(this::rotated)
                                .call(store::flush)
                                .call(() -> log.append(actor, WebhookAct.ROTATED, command.webhook())))
                .map(this::opened);
    }

    private SealedSecret rotated(Webhook webhook) {
        var sealed = box.seal(webhook.id(), Signatures.newSecret());
        webhook.rotate(sealed, clock.instant().plus(config.secretOverlap()));
        return new SealedSecret(webhook.id(), sealed);
    }

    /** Has one that was stopped served again; what it has missed comes only where it is replayed. */
    @WithTransaction
    public Uni<UUID> resume(UUID webhook, Actor actor) {
        return store.held(webhook, WebhookScope.of(actor))
                .invoke(Webhook::resume)
                .call(store::flush)
                .call(() -> store.isWell(webhook))
                .call(() -> log.append(actor, WebhookAct.RESUMED, webhook))
                .map(Webhook::id);
    }

    /** All that one can be told of. */
    public static List<EventType> types() {
        return List.of(EventType.values());
    }

    private NewSecret opened(SealedSecret kept) {
        return new NewSecret(kept.webhook(), box.open(kept.webhook(), kept.sealed()));
    }
}
