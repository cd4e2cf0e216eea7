package io.sunledger.webhook;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.sunledger.platform.secret.SecretBox;
import io.sunledger.webhook.WebhookOutbox.Tried;
import io.sunledger.webhook.domain.WebhookAttempt.Result;
import io.sunledger.webhook.sending.Answer;
import io.sunledger.webhook.sending.Courier;
import io.sunledger.webhook.sending.Parcel;
import io.sunledger.webhook.signing.Signatures;
import io.sunledger.webhook.store.DueStore.Due;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Sends what is due, on as many nodes as there are: they share the work, and none sends what another has taken. Requests run beside
 * one another, of each receiver so many; what came of them is written one after the other, for they share a session. The order is
 * not kept: a receiver goes by the time in the event, or reads the thing.
 */
@ApplicationScoped
public class WebhookPost {
    private static final Logger LOG = Logger.getLogger(WebhookPost.class);

    private final WebhookOutbox outbox;
    private final OwnersSight sight;
    private final SecretBox box;
    private final Courier courier;
    private final WebhookConfig config;
    private final Clock clock;
    private final AtomicInteger inFlight = new AtomicInteger();

    WebhookPost(
            WebhookOutbox outbox,
            OwnersSight sight,
            SecretBox box,
            Courier courier,
            WebhookConfig config,
            Clock clock) {
        this.outbox = outbox;
        this.sight = sight;
        this.box = box;
        this.courier = courier;
        this.config = config;
        this.clock = clock;
    }

    /** Sends until nothing is due that may be sent; answers how many attempts it made. Rounds may overlap. */
    public Uni<Integer> round() {
        return Uni.createFrom()
                .item(() -> config.inFlight() - inFlight.get())
                .chain(room -> room <= 0 ? Uni.createFrom().item(List.<Due>of()) : outbox.claim(room))
                .chain(due -> due.isEmpty()
                        ? Uni.createFrom().item(0)
                        : send(due).chain(this::round).map(more -> more + due.size()));
    }

    private Uni<Void> send(List<Due> due) {
        inFlight.addAndGet(due.size());
        return sight.readable(due)
                .chain(readable -> send(due, readable))
                .eventually(() -> inFlight.addAndGet(-due.size()));
    }

    private Uni<Void> send(List<Due> due, Set<Due> readable) {
        return Multi.createFrom()
                .iterable(due)
                .onItem()
                .transformToUni(one ->
                        readable.contains(one) ? attempt(one) : Uni.createFrom().item(Tried.notAtAll(one)))
                .merge(due.size())
                .onItem()
                .transformToUniAndConcatenate(this::settle)
                .collect()
                .asList()
                .replaceWithVoid();
    }

    /** One that cannot be written is tried again when its claim has ended; the others do not suffer. */
    private Uni<Tried> settle(Tried tried) {
        return outbox.settle(tried)
                .replaceWith(tried)
                .onFailure()
                .invoke(failure -> LOG.warnf(failure, "What became of delivery %s is not written", tried.claim()))
                .onFailure()
                .recoverWithItem(tried);
    }

    private Uni<Tried> attempt(Due due) {
        var at = clock.instant();
        return Uni.createFrom()
                .item(() -> parcel(due))
                .chain(courier::send)
                .onFailure()
                .recoverWithItem(failure -> Answer.failed(String.valueOf(failure.getMessage())))
                .map(answer -> {
                    var millis = Math.toIntExact(clock.millis() - at.toEpochMilli());
                    var result = new Result(at, millis, answer.status(), answer.error(), answer.body());
                    return new Tried(due.claim(), due.webhook(), result, answer);
                });
    }

    private Parcel parcel(Due due) {
        var id = due.told().event().toString();
        var timestamp = clock.instant().getEpochSecond();
        var secrets = opened(due, due.earlier());
        return new Parcel(
                due.url(),
                Map.of(
                        "Content-Type",
                        "application/cloudevents+json; charset=utf-8",
                        "User-Agent",
                        "Sunledger/1 (webhooks)",
                        "webhook-id",
                        id,
                        "webhook-timestamp",
                        Long.toString(timestamp),
                        "webhook-signature",
                        Signatures.of(secrets, id, timestamp, due.told().payload())),
                due.told().payload());
    }

    private List<String> opened(Due due, @Nullable String earlier) {
        var secret = box.open(due.webhook(), due.secret());
        return earlier == null ? List.of(secret) : List.of(secret, box.open(due.webhook(), earlier));
    }
}
