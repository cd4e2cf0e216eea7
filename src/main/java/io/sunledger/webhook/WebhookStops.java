package io.sunledger.webhook;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.sunledger.history.EventLog;
import io.sunledger.identity.TrustListener;
import io.sunledger.identity.TrustWithdrawn;
import io.sunledger.kernel.Actor;
import io.sunledger.kernel.Wording;
import io.sunledger.messaging.Messages;
import io.sunledger.messaging.Recipient;
import io.sunledger.messaging.SendMessage;
import io.sunledger.webhook.domain.Webhook;
import io.sunledger.webhook.domain.WebhookStop;
import io.sunledger.webhook.store.DeliveryStore;
import io.sunledger.webhook.store.WebhookStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Locale;
import java.util.UUID;

/** Ends what nobody receives any more, and tells the office: a program has no inbox. It joins the transaction that is open. */
@ApplicationScoped
class WebhookStops implements TrustListener {
    private final WebhookStore store;
    private final DeliveryStore deliveries;
    private final EventLog log;
    private final Messages messages;
    private final WebhookConfig config;
    private final Clock clock;

    WebhookStops(
            WebhookStore store,
            DeliveryStore deliveries,
            EventLog log,
            Messages messages,
            WebhookConfig config,
            Clock clock) {
        this.store = store;
        this.deliveries = deliveries;
        this.log = log;
        this.messages = messages;
        this.config = config;
        this.clock = clock;
    }

    /** Does nothing where it was stopped before. */
    Uni<Void> stop(UUID webhook, WebhookStop reason) {
        return store.held(webhook)
                .chain(found -> found != null && found.stop(reason, clock.instant())
                        ? stopped(found, reason)
                        : Uni.createFrom().voidItem());
    }

    @Override
    public Uni<Void> trustEnds(TrustWithdrawn event) {
        return store.activeOf(event.issuer(), event.governments())
                .onItem()
                .transformToMulti(all -> Multi.createFrom().iterable(all))
                .onItem()
                .transformToUniAndConcatenate(
                        webhook -> stop(webhook.id(), WebhookStop.UNTRUSTED).replaceWith(webhook))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Void> stopped(Webhook webhook, WebhookStop reason) {
        var said = said(webhook, reason);
        return store.flush()
                .chain(() -> deliveries.giveUpAll(webhook.id(), clock.instant()))
                .chain(() ->
                        log.append(Actor.system(webhook.government()), WebhookAct.STOPPED, webhook.id(), reason.name()))
                .chain(() -> messages.send(SendMessage.notice(webhook.government(), new Recipient.Office(), said)));
    }

    private SendMessage.Words said(Webhook webhook, WebhookStop reason) {
        var code = switch (reason) {
            case GONE -> "webhook.told.gone";
            case FAILING -> "webhook.told.failing";
            case UNTRUSTED -> "webhook.told.untrusted";
        };
        var owner = webhook.owner().name();
        return new SendMessage.Words(
                Wording.of("webhook.told.subject", Locale.CHINESE, owner),
                Wording.of(
                        code,
                        Locale.CHINESE,
                        owner,
                        webhook.url(),
                        Long.toString(config.stopAfter().toDays())),
                webhook.id());
    }
}
