package io.sunledger.plan.domain;

import io.sunledger.kernel.Cycle;
import io.sunledger.kernel.Frequency;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.util.UUID;

/** Work that recurs. */
@Entity
public class TaskFrequency {
    @Id
    private UUID id;

    private UUID taskId;
    private int ordinal;
    private String text;

    @Enumerated(EnumType.STRING)
    private Cycle every;

    private int atLeast;

    @SuppressWarnings("NullAway.Init")
    protected TaskFrequency() {}

    public TaskFrequency(UUID id, UUID taskId, int ordinal, Frequency fact) {
        this.id = id;
        this.taskId = taskId;
        this.ordinal = ordinal;
        this.text = fact.text();
        this.every = fact.every();
        this.atLeast = fact.atLeast();
    }

    public UUID taskId() {
        return taskId;
    }

    public Frequency said() {
        return new Frequency(text, every, atLeast);
    }
}
