package io.sunledger.plan.domain;

import io.sunledger.kernel.Target;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A quantity to reach. */
@Entity
public class TaskTarget {
    @Id
    private UUID id;

    private UUID taskId;
    private int ordinal;
    private String text;
    private @Nullable BigDecimal atLeast;
    private @Nullable BigDecimal atMost;
    private String unit;
    private String subject;

    @SuppressWarnings("NullAway.Init")
    protected TaskTarget() {}

    public TaskTarget(UUID id, UUID taskId, int ordinal, Target fact) {
        this.id = id;
        this.taskId = taskId;
        this.ordinal = ordinal;
        this.text = fact.text();
        this.atLeast = fact.atLeast();
        this.atMost = fact.atMost();
        this.unit = fact.unit();
        this.subject = fact.subject();
    }

    public UUID taskId() {
        return taskId;
    }

    public Target said() {
        return new Target(text, atLeast, atMost, unit, subject);
    }
}
