package io.sunledger.webhook;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import io.sunledger.history.EventLog;
import io.sunledger.kernel.Actor;
import io.sunledger.kernel.Ids;
import io.sunledger.kernel.Page;
import io.sunledger.kernel.PageRequest;
import io.sunledger.kernel.Refused;
import io.sunledger.platform.Idempotency;
import io.sunledger.webhook.WebhookCommands.PingWebhook;
import io.sunledger.webhook.WebhookCommands.ReplayEvents;
import io.sunledger.webhook.domain.Webhook;
import io.sunledger.webhook.domain.WebhookDelivery;
import io.sunledger.webhook.domain.WebhookDeliveryState;
import io.sunledger.webhook.store.DeliveryReads;
import io.sunledger.webhook.store.DeliveryStore;
import io.sunledger.webhook.store.DeliveryStore.Range;
import io.sunledger.webhook.store.WebhookStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What was sent to the receivers, what could not be, and how it is sent again; for whoever may see the webhook.
 *
 * <p>Codes of refusal: webhook.notFound, delivery.notFound, webhook.stopped, webhook.range, access.forbidden.
 */
@ApplicationScoped
public class WebhookDeliveries {
    private final WebhookStore webhooks;
    private final DeliveryStore store;
    private final DeliveryReads reads;
    private final Webhooks door;
    private final Envelopes envelopes;
    private final Idempotency idempotency;
    private final EventLog log;
    private final Clock clock;

    WebhookDeliveries(
            WebhookStore webhooks,
            DeliveryStore store,
            DeliveryReads reads,
            Webhooks door,
            Envelopes envelopes,
            Idempotency idempotency,
            EventLog log,
            Clock clock) {
        this.webhooks = webhooks;
        this.store = store;
        this.reads = reads;
        this.door = door;
        this.envelopes = envelopes;
        this.idempotency = idempotency;
        this.log = log;
        this.clock = clock;
    }

    /** The newest first. @throws Refused webhook.notFound */
    public Uni<Page<WebhookDeliveryView>> list(
            UUID webhook, @Nullable WebhookDeliveryState state, PageRequest page, Actor actor) {
        return door.get(webhook, actor).chain(seen -> reads.page(seen.id(), state, page));
    }

    /** The delivery, or null where this webhook has none with that id. @throws Refused webhook.notFound */
    public Uni<@Nullable WebhookDeliveryView> find(UUID webhook, UUID delivery, Actor actor) {
        return door.get(webhook, actor).chain(seen -> reads.one(delivery, seen.id()));
    }

    /** @throws Refused webhook.notFound, delivery.notFound */
    public Uni<WebhookDeliveryView> get(UUID webhook, UUID delivery, Actor actor) {
        return find(webhook, delivery, actor).onItem().ifNull().failWith(() -> Refused.notFound("delivery", delivery));
    }

    /** Sends an event that says nothing but that it arrived; answers its delivery's id. */
    @WithTransaction
    public Uni<UUID> ping(PingWebhook command, Actor actor) {
        var scope = WebhookScope.of(actor);
        return idempotency.once(
                actor,
                command.idempotencyKey(),
                command,
                UUID.class,
                () -> webhooks.seen(command.webhook(), scope)
                        .invoke(Webhook::requireActive)
                        .chain(this::ping)
                        .call(() -> log.append(actor, WebhookAct.PINGED, command.webhook())));
    }

    private Uni<UUID> ping(Webhook webhook) {
        var event = envelopes.ping(webhook.id(), webhook.government());
        var delivery = new WebhookDelivery(Ids.next(), webhook, event, clock.instant());
        return store.addAll(List.of(event, delivery)).replaceWith(delivery.id());
    }

    /** Sends one event again, with its own id, from the beginning of the schedule; answers the delivery's id. */
    @WithTransaction
    public Uni<UUID> replay(UUID webhook, UUID delivery, Actor actor) {
        return webhooks.seen(webhook, WebhookScope.of(actor))
                .invoke(Webhook::requireActive)
                .chain(() -> store.held(delivery))
                .invoke(found -> {
                    if (found == null || !found.webhook().equals(webhook)) {
                        throw Refused.notFound("delivery", delivery);
                    }
                    found.replay(clock.instant());
                })
                .call(() -> log.append(actor, WebhookAct.REPLAYED, webhook))
                .replaceWith(delivery);
    }

    /** Sends what happened in a time again, and what was missed in it; answers how many events. */
    @WithTransaction
    public Uni<Integer> replay(ReplayEvents command, Actor actor) {
        var now = clock.instant();
        var to = command.to() == null ? now.plusMillis(1) : command.to();
        if (!command.from().isBefore(to)) {
            throw new Refused("webhook.range");
        }
        return webhooks.seen(command.webhook(), WebhookScope.of(actor))
                .invoke(Webhook::requireActive)
                .chain(webhook -> store.replay(
                        new Range(
                                webhook.id(),
                                command.from(),
                                to,
                                Arrays.stream(EventType.values())
                                        .filter(type -> WebhookFeed.isFor(webhook, type))
                                        .map(EventType::name)
                                        .collect(Collectors.toSet())),
                        webhook.filter(),
                        now))
                .call(() -> log.append(actor, WebhookAct.REPLAYED, command.webhook()));
    }
}
