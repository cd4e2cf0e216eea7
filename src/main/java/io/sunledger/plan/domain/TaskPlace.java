package io.sunledger.plan.domain;

import io.sunledger.kernel.SourceSpan;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;

/** Where the document says a task, or says it again. */
@Entity
public class TaskPlace {
    @Id
    private UUID id;

    private UUID taskId;
    private int ordinal;
    private int fromOffset;
    private int toOffset;
    private boolean restated;

    @SuppressWarnings("NullAway.Init")
    protected TaskPlace() {}

    public TaskPlace(UUID id, UUID taskId, int ordinal, SourceSpan span, boolean restated) {
        this.id = id;
        this.taskId = taskId;
        this.ordinal = ordinal;
        this.fromOffset = span.from();
        this.toOffset = span.to();
        this.restated = restated;
    }

    public UUID taskId() {
        return taskId;
    }

    public SourceSpan span() {
        return new SourceSpan(fromOffset, toOffset);
    }

    public boolean restated() {
        return restated;
    }
}
