package io.sunledger.webhook.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One event on its way to one receiver. */
@Entity
public class WebhookDelivery {
    @Id
    private UUID id;

    private String government;

    @Version
    private int version;

    private UUID webhookId;
    private UUID eventId;

    @Enumerated(EnumType.STRING)
    private WebhookDeliveryState state;

    private int attempts;
    private int tries;
    private Instant dueAt;
    private @Nullable Instant claimedUntil;
    private Instant createdAt;
    private @Nullable Instant settledAt;

    @SuppressWarnings("NullAway.Init")
    protected WebhookDelivery() {}

    public WebhookDelivery(UUID id, Webhook to, WebhookEvent event, Instant now) {
        this.id = id;
        this.government = to.government();
        this.webhookId = to.id();
        this.eventId = event.id();
        this.state = WebhookDeliveryState.WAITING;
        this.dueAt = now;
        this.createdAt = now;
    }

    /**
     * Who tries it now; it ends by itself, so that a delivery does not stay with a node that died.
     *
     * @param attempt from 1; tells this claim from an earlier one
     */
    public record Claim(UUID delivery, int attempt) {}

    /** Whether it is still this claim's to say what became of it. */
    public boolean isHeldBy(Claim claim) {
        return state == WebhookDeliveryState.WAITING && attempts == claim.attempt();
    }

    public void delivered(Instant now) {
        settle(WebhookDeliveryState.DELIVERED, now);
    }

    public void giveUp(Instant now) {
        settle(WebhookDeliveryState.DEAD, now);
    }

    public void withhold(Instant now) {
        settle(WebhookDeliveryState.WITHHELD, now);
    }

    public void tryAgain(Instant at) {
        dueAt = at;
        claimedUntil = null;
    }

    /** Is sent again, from the beginning of the schedule; what is tried at the moment is not tried twice. */
    public void replay(Instant now) {
        if (state != WebhookDeliveryState.WAITING) {
            state = WebhookDeliveryState.WAITING;
            settledAt = null;
        }
        tries = 0;
        dueAt = now;
    }

    private void settle(WebhookDeliveryState as, Instant now) {
        state = as;
        settledAt = now;
        claimedUntil = null;
    }

    public UUID id() {
        return id;
    }

    public UUID webhook() {
        return webhookId;
    }

    /** How often it was tried since it was last begun anew. */
    public int tries() {
        return tries;
    }
}
