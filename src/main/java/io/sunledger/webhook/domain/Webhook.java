package io.sunledger.webhook.domain;

import io.sunledger.kernel.Refused;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A subscription: where which events are sent to, and whose it is. */
@Entity
public class Webhook {
    private static final int LONGEST_DESCRIPTION = 200;

    @Id
    private UUID id;

    private String government;

    @Version
    private int version;

    private String issuer;
    private String account;
    private String ownerName;
    private @Nullable String ownerUnit;
    private String ownerRoles;
    private String url;
    private String description;
    private String types;
    private @Nullable UUID onlyPlan;
    private @Nullable UUID onlyUnit;
    private String secret;
    private @Nullable String earlierSecret;
    private @Nullable Instant earlierUntil;

    @Enumerated(EnumType.STRING)
    private WebhookState state;

    @Enumerated(EnumType.STRING)
    private @Nullable WebhookStop stopReason;

    private @Nullable Instant stoppedAt;

    /** Written by the attempts, of which there may be many at a time, and no change that anybody decided. */
    @Column(insertable = false, updatable = false)
    private @Nullable Instant failingSince;

    private Instant createdAt;

    @SuppressWarnings("NullAway.Init")
    protected Webhook() {}

    /**
     * What its owner says of it.
     *
     * @param url an address that was checked
     */
    public record Terms(String url, String description, EventFilter filter) {}

    /**
     * Its secrets as they are kept.
     *
     * @param earlier the one before, which signs as well until {@code until}
     */
    public record Sealed(
            String secret,
            @Nullable String earlier,
            @Nullable Instant until) {}

    /** Who makes it, and with which secret it begins. */
    public record Beginning(Owner owner, String sealedSecret, Instant at) {}

    /** @throws Refused webhook.description */
    public Webhook(UUID id, String government, Beginning beginning, Terms terms) {
        this.id = id;
        this.government = government;
        this.issuer = beginning.owner().issuer();
        this.account = beginning.owner().account();
        this.secret = beginning.sealedSecret();
        this.createdAt = beginning.at();
        this.state = WebhookState.ACTIVE;
        token(beginning.owner());
        terms(terms);
    }

    /** @throws Refused version.stale, webhook.description */
    public void change(int expectedVersion, Owner by, Terms terms) {
        expect(expectedVersion);
        if (owner().isSameAs(by)) {
            token(by);
        }
        terms(terms);
    }

    /** @throws Refused version.stale */
    public void expect(int expectedVersion) {
        if (expectedVersion != version) {
            throw Refused.stale(url, expectedVersion, version);
        }
    }

    /** Signs with another secret from now on, and with the present one too until then. */
    public void rotate(String sealedSecret, Instant until) {
        earlierSecret = secret;
        earlierUntil = until;
        secret = sealedSecret;
    }

    /** Is served no more; answers whether it was until now. */
    public boolean stop(WebhookStop reason, Instant now) {
        if (state == WebhookState.STOPPED) {
            return false;
        }
        state = WebhookState.STOPPED;
        stopReason = reason;
        stoppedAt = now;
        return true;
    }

    /** @throws Refused webhook.notStopped */
    public void resume() {
        if (state != WebhookState.STOPPED) {
            throw Refused.of(Refused.Kind.CONFLICT, "webhook.notStopped");
        }
        state = WebhookState.ACTIVE;
        stopReason = null;
        stoppedAt = null;
    }

    /** @throws Refused webhook.stopped */
    public void requireActive() {
        if (!isActive()) {
            throw Refused.of(Refused.Kind.CONFLICT, "webhook.stopped");
        }
    }

    private void terms(Terms terms) {
        var said = terms.description().strip();
        if (said.length() > LONGEST_DESCRIPTION) {
            throw new Refused("webhook.description", LONGEST_DESCRIPTION);
        }
        url = terms.url();
        description = said;
        types = terms.filter().typesText();
        onlyPlan = terms.filter().plan();
        onlyUnit = terms.filter().unit();
    }

    private void token(Owner owner) {
        ownerName = owner.name();
        ownerUnit = owner.unit();
        ownerRoles = owner.roles();
    }

    public UUID id() {
        return id;
    }

    public String government() {
        return government;
    }

    public Owner owner() {
        return new Owner(issuer, account, ownerName, ownerUnit, ownerRoles);
    }

    public EventFilter filter() {
        return EventFilter.of(types, onlyPlan, onlyUnit);
    }

    public Sealed sealed() {
        return new Sealed(secret, earlierSecret, earlierUntil);
    }

    public String url() {
        return url;
    }

    public boolean isActive() {
        return state == WebhookState.ACTIVE;
    }

    /** Nothing that happened before is told to it. */
    public Instant createdAt() {
        return createdAt;
    }
}
