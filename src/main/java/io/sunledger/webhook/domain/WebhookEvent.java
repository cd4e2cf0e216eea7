package io.sunledger.webhook.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is told: one thing that happened, in the words in which all who hear of it hear of it. */
@Entity
public class WebhookEvent {
    @Id
    private UUID id;

    private String government;

    @Version
    private int version;

    private String type;
    private Instant at;
    private @Nullable UUID planId;
    private @Nullable UUID dutyId;
    private @Nullable UUID unitId;
    private String payload;
    private Instant createdAt;

    @SuppressWarnings("NullAway.Init")
    protected WebhookEvent() {}

    /**
     * What it is about.
     *
     * @param type the name of its event type
     * @param at when it happened
     */
    public record About(
            String type,
            Instant at,
            @Nullable UUID plan,
            @Nullable UUID duty,
            @Nullable UUID unit) {}

    /**
     * Its words.
     *
     * @param payload the body of each request, octet for octet: the signature is over it
     */
    public record Written(String payload, Instant at) {}

    public WebhookEvent(UUID id, String government, About about, Written written) {
        this.id = id;
        this.government = government;
        this.type = about.type();
        this.at = about.at();
        this.planId = about.plan();
        this.dutyId = about.duty();
        this.unitId = about.unit();
        this.payload = written.payload();
        this.createdAt = written.at();
    }

    public UUID id() {
        return id;
    }

    public String government() {
        return government;
    }

    public About about() {
        return new About(type, at, planId, dutyId, unitId);
    }
}
