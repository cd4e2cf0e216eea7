package io.sunledger.plan.domain;

import io.sunledger.kernel.Assignee;
import io.sunledger.kernel.Role;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A unit or group that owes a task; without a task, every task of its plan. */
@Entity
public class Assignment {
    @Id
    private UUID id;

    private UUID planId;
    private @Nullable UUID taskId;
    private int ordinal;

    @Enumerated(EnumType.STRING)
    private Role role;

    private String name;
    private @Nullable UUID unitId;
    private @Nullable UUID groupId;

    @SuppressWarnings("NullAway.Init")
    protected Assignment() {}

    /** @param taskId null for one that holds for every task */
    public Assignment(UUID id, UUID planId, @Nullable UUID taskId, int ordinal, Assignee assignee) {
        this.id = id;
        this.planId = planId;
        this.taskId = taskId;
        this.ordinal = ordinal;
        this.role = assignee.role();
        this.name = assignee.name();
        this.unitId = assignee.unit();
        this.groupId = assignee.group();
    }

    public @Nullable UUID taskId() {
        return taskId;
    }

    public Assignee assignee() {
        return new Assignee(role, name, unitId, groupId);
    }
}
