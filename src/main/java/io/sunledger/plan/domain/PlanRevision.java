package io.sunledger.plan.domain;

import io.sunledger.kernel.Actor;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** What a plan said from one act to the next. */
@Entity
public class PlanRevision {
    @Id
    private UUID id;

    private UUID planId;
    private int number;
    private String reason;
    private Instant at;
    private String account;
    private String name;
    private String content;

    @SuppressWarnings("NullAway.Init")
    protected PlanRevision() {}

    /**
     * @param number from 0, the issued state; the plan's version while it held
     * @param content the whole plan as JSON
     */
    public PlanRevision(UUID id, UUID planId, int number, Act act, String content) {
        this.id = id;
        this.planId = planId;
        this.number = number;
        this.reason = act.reason();
        this.at = act.at();
        this.account = act.by().account();
        this.name = act.by().name();
        this.content = content;
    }

    /** Who made it so, when and why. */
    public record Act(Actor by, Instant at, String reason) {}
}
