package io.sunledger.webhook;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import io.sunledger.kernel.Ids;
import io.sunledger.webhook.domain.RetryAfter;
import io.sunledger.webhook.domain.RetrySchedule;
import io.sunledger.webhook.domain.WebhookAttempt;
import io.sunledger.webhook.domain.WebhookAttempt.Result;
import io.sunledger.webhook.domain.WebhookDelivery;
import io.sunledger.webhook.domain.WebhookDelivery.Claim;
import io.sunledger.webhook.domain.WebhookStop;
import io.sunledger.webhook.sending.Answer;
import io.sunledger.webhook.store.DeliveryStore;
import io.sunledger.webhook.store.DueStore;
import io.sunledger.webhook.store.DueStore.Due;
import io.sunledger.webhook.store.DueStore.Share;
import io.sunledger.webhook.store.WebhookStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** The steps of the post, each a transaction of its own: whoever is stopped between two of them loses nothing. */
@ApplicationScoped
public class WebhookOutbox {
    /** How long a claim lasts beyond one request: for what waits to be written. */
    private static final Duration SPARE = Duration.ofMinutes(2);

    private static final int PRUNED_AT_ONCE = 5_000;

    private final DueStore due;
    private final DeliveryStore store;
    private final WebhookStore webhooks;
    private final WebhookStops stops;
    private final WebhookConfig config;
    private final Clock clock;

    WebhookOutbox(
            DueStore due,
            DeliveryStore store,
            WebhookStore webhooks,
            WebhookStops stops,
            WebhookConfig config,
            Clock clock) {
        this.due = due;
        this.store = store;
        this.webhooks = webhooks;
        this.stops = stops;
        this.config = config;
        this.clock = clock;
    }

    /**
     * What became of a delivery that was taken.
     *
     * @param result null, as {@code answer}, where it was not sent, because its owner may not read it
     */
    public record Tried(
            Claim claim,
            UUID webhook,
            @Nullable Result result,
            @Nullable Answer answer) {
        static Tried notAtAll(Due one) {
            return new Tried(one.claim(), one.webhook(), null, null);
        }
    }

    /** Takes deliveries that are due and that nobody has taken. */
    @WithTransaction
    public Uni<List<Due>> claim(int most) {
        var now = clock.instant();
        var until = now.plus(config.patience()).plus(SPARE);
        return due.claim(new Share(most, config.lane(), now, until));
    }

    /** Writes what became of a delivery; of one that another has taken meanwhile, nothing. */
    @WithTransaction
    public Uni<Void> settle(Tried tried) {
        return store.held(tried.claim().delivery())
                .chain(delivery -> delivery == null || !delivery.isHeldBy(tried.claim())
                        ? Uni.createFrom().voidItem()
                        : settle(delivery, tried));
    }

    private Uni<Void> settle(WebhookDelivery delivery, Tried tried) {
        var now = clock.instant();
        var result = tried.result();
        var answer = tried.answer();
        if (result == null || answer == null) {
            delivery.withhold(now);
            return Uni.createFrom().voidItem();
        }
        var attempt = new WebhookAttempt(Ids.next(), tried.claim(), result);
        return store.addAll(List.of(attempt)).chain(() -> settle(delivery, answer, now));
    }

    private Uni<Void> settle(WebhookDelivery delivery, Answer answer, Instant now) {
        if (answer.isSuccess()) {
            delivery.delivered(now);
            return webhooks.isWell(delivery.webhook());
        }
        if (answer.isGone()) {
            delivery.giveUp(now);
            return stops.stop(delivery.webhook(), WebhookStop.GONE);
        }
        new RetrySchedule(config.pauses())
                .after(delivery.tries(), ThreadLocalRandom.current().nextDouble())
                .ifPresentOrElse(
                        pause -> delivery.tryAgain(now.plus(longer(pause, RetryAfter.read(answer.retryAfter(), now)))),
                        () -> delivery.giveUp(now));
        return webhooks.fails(delivery.webhook(), now, now.minus(config.stopAfter()))
                .chain(tooLong -> tooLong
                        ? stops.stop(delivery.webhook(), WebhookStop.FAILING)
                        : Uni.createFrom().voidItem());
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? other : one;
    }

    /** Forgets what is older than can be looked up; answers how much. */
    @WithTransaction
    public Uni<Integer> prune() {
        return store.prune(clock.instant().minus(config.retention()), PRUNED_AT_ONCE);
    }
}
