package io.sunledger.webhook;

import static java.util.stream.Collectors.groupingBy;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import io.sunledger.history.LogFollower;
import io.sunledger.history.LoggedEvent;
import io.sunledger.kernel.Ids;
import io.sunledger.webhook.domain.Webhook;
import io.sunledger.webhook.domain.WebhookDelivery;
import io.sunledger.webhook.domain.WebhookEvent;
import io.sunledger.webhook.store.ActStore;
import io.sunledger.webhook.store.ActStore.DoneTo;
import io.sunledger.webhook.store.DeliveryStore;
import io.sunledger.webhook.store.WebhookStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Follows the log of events, which is written in the transaction of each change, and puts what subscriptions want on its way, in
 * the transaction in which the bookmark moves on: each event once, by whichever node.
 */
@ApplicationScoped
public class WebhookFeed {
    /** So many events are read at once. */
    static final int BATCH = 500;

    private static final String FOLLOWER = "webhooks";

    private final LogFollower log;
    private final ActStore acts;
    private final WebhookStore webhooks;
    private final DeliveryStore store;
    private final Envelopes envelopes;
    private final Clock clock;

    WebhookFeed(
            LogFollower log,
            ActStore acts,
            WebhookStore webhooks,
            DeliveryStore store,
            Envelopes envelopes,
            Clock clock) {
        this.log = log;
        this.acts = acts;
        this.webhooks = webhooks;
        this.store = store;
        this.envelopes = envelopes;
        this.clock = clock;
    }

    /** Reads on; answers how many events it read, none where another node reads now. */
    @WithTransaction
    public Uni<Integer> follow() {
        return log.next(FOLLOWER, BATCH).call(this::tell).map(List::size);
    }

    private Uni<Void> tell(List<LoggedEvent> read) {
        var told = read.stream()
                .filter(event -> EventType.ofAct(event.act()).isPresent())
                .toList();
        return told.isEmpty()
                ? Uni.createFrom().voidItem()
                : webhooks.of(told.stream().map(LoggedEvent::government).collect(Collectors.toSet()))
                        .map(found -> found.stream().collect(groupingBy(Webhook::government)))
                        .chain(byGovernment -> tell(told, byGovernment));
    }

    // what is missed while a subscription is stopped can be replayed, so it is kept for governments that have any
    private Uni<Void> tell(List<LoggedEvent> told, Map<String, List<Webhook>> byGovernment) {
        var heard = told.stream()
                .filter(event -> byGovernment.containsKey(event.government()))
                .toList();
        return heard.isEmpty()
                ? Uni.createFrom().voidItem()
                : acts.of(heard.stream().map(LoggedEvent::id).toList())
                        .chain(done -> store.addAll(things(heard, done, byGovernment)));
    }

    private List<Object> things(
            List<LoggedEvent> heard, Map<UUID, DoneTo> done, Map<String, List<Webhook>> byGovernment) {
        var things = new ArrayList<>();
        var deliveries = new ArrayList<>();
        for (var event : heard) {
            var type = EventType.ofAct(event.act()).orElseThrow();
            var written = envelopes.of(type, event.government(), Objects.requireNonNull(done.get(event.id())));
            things.add(written);
            Objects.requireNonNull(byGovernment.get(event.government())).stream()
                    .filter(webhook -> wants(webhook, type, written))
                    .map(webhook -> new WebhookDelivery(Ids.next(), webhook, written, clock.instant()))
                    .forEach(deliveries::add);
        }
        things.addAll(deliveries);
        return things;
    }

    private static boolean wants(Webhook webhook, EventType type, WebhookEvent event) {
        var about = event.about();
        return webhook.isActive()
                && !about.at().isBefore(webhook.createdAt())
                && isFor(webhook, type)
                && webhook.filter().takes(type.name(), about.plan(), about.unit());
    }

    /** Whether a subscription's owner may hear of this type, and asked to; a ping comes only when asked for. */
    static boolean isFor(Webhook webhook, EventType type) {
        var types = webhook.filter().types();
        return type != EventType.PING
                && type.needs().heldBy(webhook.owner().actor(webhook.government()))
                && (types.isEmpty() || types.contains(type.name()));
    }
}
