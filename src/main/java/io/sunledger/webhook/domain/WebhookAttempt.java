package io.sunledger.webhook.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One request to a receiver, and what came of it. */
@Entity
public class WebhookAttempt {
    @Id
    private UUID id;

    @Version
    private int version;

    private UUID deliveryId;
    private int number;
    private Instant at;
    private int millis;
    private @Nullable Integer status;
    private @Nullable String error;
    private @Nullable String answer;

    @SuppressWarnings("NullAway.Init")
    protected WebhookAttempt() {}

    /**
     * What came of a request.
     *
     * @param at when it was sent
     * @param millis how long it took
     * @param status null where nobody answered
     * @param error what went wrong, in English; null where the status says all
     * @param answer how the body of the answer begins
     */
    public record Result(
            Instant at,
            int millis,
            @Nullable Integer status,
            @Nullable String error,
            @Nullable String answer) {}

    public WebhookAttempt(UUID id, WebhookDelivery.Claim claim, Result result) {
        this.id = id;
        this.deliveryId = claim.delivery();
        this.number = claim.attempt();
        this.at = result.at();
        this.millis = result.millis();
        this.status = result.status();
        this.error = result.error();
        this.answer = result.answer();
    }
}
