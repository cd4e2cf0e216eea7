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

    /** @param likeness of the two texts when it was decided */
    public TaskLink(UUID id, HigherPlan of, UUID task, UUID higherTask, double likeness) {
        this.id = id;
        this.planId = of.planId();
        this.taskId = task;
        this.higherPlanId = of.id();
        this.higherTaskId = higherTask;
        this.likeness = likeness;
    }

    public void decide(boolean answers, Actor by, Instant now) {
        government = by.government();
        accepted = answers;
        decidedAt = now;
        account = by.account();
        name = by.name();
    }

    public UUID taskId() {
        return taskId;
    }

    public UUID higherTaskId() {
        return higherTaskId;
    }
}
