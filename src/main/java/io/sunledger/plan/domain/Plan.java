package io.sunledger.plan.domain;

import io.sunledger.kernel.Disclosure;
import io.sunledger.kernel.Refused;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A year's plan; its version counts its amendments. */
@Entity
public class Plan {
    @Id
    private UUID id;

    private String government;

    @Version
    private int version;

    private String title;
    private int year;
    private @Nullable String jurisdiction;
    private @Nullable String issuer;
    private @Nullable String documentNumber;
    private LocalDate issuedOn;

    @Enumerated(EnumType.STRING)
    private @Nullable Disclosure disclosure;

    private Instant enteredAt;
    private String enteredBy;
    private @Nullable Instant amendedAt;

    @SuppressWarnings("NullAway.Init")
    protected Plan() {}

    /** @param entered when it was entered here, which is not when it was issued */
    public Plan(UUID id, String government, Heading heading, Instant entered, String by) {
        this.id = id;
        this.government = government;
        this.title = heading.title();
        this.year = heading.year();
        this.jurisdiction = heading.jurisdiction();
        this.issuer = heading.issuer();
        this.documentNumber = heading.documentNumber();
        this.issuedOn = heading.issuedOn();
        this.disclosure = heading.disclosure();
        this.enteredAt = entered;
        this.enteredBy = by;
    }

    /** What stands above a plan's points. */
    public record Heading(
            String title,
            int year,
            @Nullable String jurisdiction,
            @Nullable String issuer,
            @Nullable String documentNumber,
            LocalDate issuedOn,
            @Nullable Disclosure disclosure) {}

    /**
     * Notes that something of the plan is being changed.
     *
     * @throws Refused version.stale, plan.noReason
     */
    public void amend(int expectedVersion, String reason, Instant now) {
        if (expectedVersion != version) {
            throw Refused.stale(title, expectedVersion, version);
        }
        if (reason.isBlank()) {
            throw new Refused("plan.noReason");
        }
        amendedAt = now;
    }

    public UUID id() {
        return id;
    }

    public String government() {
        return government;
    }

    public Heading heading() {
        return new Heading(title, year, jurisdiction, issuer, documentNumber, issuedOn, disclosure);
    }
}
