package io.sunledger.plan.domain;

import io.sunledger.kernel.Deadline;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.UUID;

/** A date by which a task, or a part of it, must be done. */
@Entity
public class TaskDeadline {
    @Id
    private UUID id;

    private UUID taskId;
    private int ordinal;
    private String text;
    private LocalDate due;
    private boolean wholeYear;

    @SuppressWarnings("NullAway.Init")
    protected TaskDeadline() {}

    public TaskDeadline(UUID id, UUID taskId, int ordinal, Deadline fact) {
        this.id = id;
        this.taskId = taskId;
        this.ordinal = ordinal;
        this.text = fact.text();
        this.due = fact.due();
        this.wholeYear = fact.wholeYear();
    }

    public UUID taskId() {
        return taskId;
    }

    public Deadline said() {
        return new Deadline(text, due, wholeYear);
    }
}
