package io.sunledger.succession.domain;

import io.sunledger.kernel.Actor;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** That a duty went on as one of a later year's plan. */
@Entity
public class CarriedDuty {
    @Id
    private UUID id;

    private String government;

    @Version
    private int version;

    private UUID dutyId;
    private UUID planId;
    private UUID unitId;
    private UUID toDutyId;
    private UUID toPlanId;
    private boolean taskAdded;
    private String reason;
    private Instant at;
    private String account;
    private String name;

    @SuppressWarnings("NullAway.Init")
    protected CarriedDuty() {}

    public CarriedDuty(UUID id, Step step, Decision decision) {
        this.id = id;
        this.government = decision.by().government();
        this.dutyId = step.duty();
        this.planId = step.plan();
        this.unitId = step.unit();
        this.toDutyId = step.toDuty();
        this.toPlanId = step.toPlan();
        this.taskAdded = step.taskAdded();
        this.reason = decision.reason();
        this.at = decision.at();
        this.account = decision.by().account();
        this.name = decision.by().name();
    }

    /** From where to where. */
    public record Step(UUID duty, UUID plan, UUID unit, UUID toDuty, UUID toPlan, boolean taskAdded) {}

    /** Who had it carried, when and why. */
    public record Decision(Actor by, Instant at, String reason) {}

    public UUID dutyId() {
        return dutyId;
    }

    public UUID toDutyId() {
        return toDutyId;
    }

    public boolean taskAdded() {
        return taskAdded;
    }
}
