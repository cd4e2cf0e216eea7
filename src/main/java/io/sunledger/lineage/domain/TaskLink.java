package io.sunledger.lineage.domain;

import io.sunledger.kernel.Actor;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** What was decided on a pair: whether a task here answers a higher one. */
@Entity
public class TaskLink {
    @Id
    private UUID id;

    private String government;

    @Version
    private int version;

    private UUID planId;
    private UUID taskId;
    private UUID higherPlanId;
    private UUID higherTaskId;
    private boolean accepted;
    private double likeness;
    private Instant decidedAt;
    private String account;
    private String name;

    @SuppressWarnings("NullAway.Init")
    protected TaskLink() {}

    /** @param likeness of the two texts when it was decided first */
    public TaskLink(UUID id, HigherPlan of, Matching.Pair pair, double likeness, Decision decision) {
        this.id = id;
        this.government = decision.by().government();
        this.planId = of.planId();
        this.taskId = pair.task();
        this.higherPlanId = of.id();
        this.higherTaskId = pair.higherTask();
        this.likeness = likeness;
        decide(decision);
    }

    /** @param answers whether the one answers the other */
    public record Decision(boolean answers, Actor by, Instant at) {}

    public final void decide(Decision decision) {
        accepted = decision.answers();
        decidedAt = decision.at();
        account = decision.by().account();
        name = decision.by().name();
    }

    public UUID taskId() {
        return taskId;
    }

    public UUID higherTaskId() {
        return higherTaskId;
    }
}
