package io.sunledger.undertaking.domain;

import io.sunledger.kernel.Actor;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** That a unit has received a duty, and who is responsible for it there. */
@Entity
public class Undertaking {
    @Id
    private UUID id;

    private String government;

    @Version
    private int version;

    private UUID dutyId;
    private UUID planId;
    private UUID unitId;
    private Instant receivedAt;
    private String receivedBy;
    private String receivedName;
    private String officerIssuer;
    private String officerSubject;
    private String officerName;
    private Instant officerSince;

    @SuppressWarnings("NullAway.Init")
    protected Undertaking() {}

    /** One that is received now; who receives it is responsible for it. */
    public Undertaking(UUID id, Subject subject, Actor by, Instant now) {
        this.id = id;
        this.government = subject.government();
        this.dutyId = subject.duty();
        this.planId = subject.plan();
        this.unitId = subject.unit();
        this.receivedAt = now;
        this.receivedBy = by.account();
        this.receivedName = by.name();
        become(Account.of(by), now);
    }

    /** Which duty. */
    public record Subject(String government, UUID duty, UUID plan, UUID unit) {}

    /** Another is responsible for it from now on. */
    public final void become(Account officer, Instant now) {
        officerIssuer = officer.issuer();
        officerSubject = officer.subject();
        officerName = officer.name();
        officerSince = now;
    }

    public UUID dutyId() {
        return dutyId;
    }

    public Instant receivedAt() {
        return receivedAt;
    }

    public String receivedName() {
        return receivedName;
    }

    public Account officer() {
        return new Account(officerIssuer, officerSubject, officerName);
    }
}
