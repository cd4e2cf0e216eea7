package io.sunledger.plan.domain;

import io.sunledger.kernel.LimitUnit;
import io.sunledger.kernel.TimeLimit;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.util.UUID;

/** A limit that runs from an event each time one occurs. */
@Entity
public class TaskTimeLimit {
    @Id
    private UUID id;

    private UUID taskId;
    private int ordinal;
    private String text;
    private BigDecimal amount;

    @Enumerated(EnumType.STRING)
    private LimitUnit unit;

    private String subject;

    @SuppressWarnings("NullAway.Init")
    protected TaskTimeLimit() {}

    public TaskTimeLimit(UUID id, UUID taskId, int ordinal, TimeLimit fact) {
        this.id = id;
        this.taskId = taskId;
        this.ordinal = ordinal;
        this.text = fact.text();
        this.amount = fact.amount();
        this.unit = fact.unit();
        this.subject = fact.subject();
    }

    public UUID taskId() {
        return taskId;
    }

    public TimeLimit said() {
        return new TimeLimit(text, amount, unit, subject);
    }
}
