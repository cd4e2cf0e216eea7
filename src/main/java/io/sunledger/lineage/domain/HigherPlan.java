package io.sunledger.lineage.domain;

import io.sunledger.kernel.Actor;
import io.sunledger.kernel.Refused;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A document of a higher level that a plan implements; its version moves with every decision on its tasks. */
@Entity
public class HigherPlan {
    @Id
    private UUID id;

    private String government;

    @Version
    private int version;

    private UUID planId;
    private @Nullable String number;
    private String title;
    private @Nullable String issuer;
    private @Nullable Integer year;
    private @Nullable UUID sourcePlanId;
    private Instant addedAt;
    private String addedAccount;
    private String addedName;
    private Instant changedAt;

    @SuppressWarnings("NullAway.Init")
    protected HigherPlan() {}

    public HigherPlan(UUID id, UUID planId, Name name, Actor by, Instant now) {
        this.id = id;
        this.government = by.government();
        this.planId = planId;
        this.number = name.number();
        this.title = name.title();
        this.issuer = name.issuer();
        this.year = name.year();
        this.addedAt = now;
        this.addedAccount = by.account();
        this.addedName = by.name();
        this.changedAt = now;
    }

    /**
     * How it is called.
     *
     * @param number 发文字号; null where it has none
     */
    public record Name(
            @Nullable String number,
            String title,
            @Nullable String issuer,
            @Nullable Integer year) {}

    /**
     * Takes a change that was decided on this state; the version moves on whatever comes of it.
     *
     * @throws Refused version.stale
     */
    public void change(int expectedVersion, Instant now) {
        if (expectedVersion != version) {
            throw Refused.stale(title, expectedVersion, version);
        }
        // a clock that stands still must not keep the version from moving
        changedAt = now.isAfter(changedAt) ? now : changedAt.plusNanos(1_000);
    }

    /** Notes that it is itself a plan of this installation; null: it is known from a document. */
    public void isPlan(@Nullable UUID plan) {
        sourcePlanId = plan;
    }

    public UUID id() {
        return id;
    }

    public UUID planId() {
        return planId;
    }
}
