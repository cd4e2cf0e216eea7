package io.sunledger.duty.domain;

import io.sunledger.kernel.DutyState;
import io.sunledger.kernel.Refused;
import io.sunledger.kernel.Role;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What one unit owes of one task. It is never deleted: it is withdrawn, and what was reported on it stays. */
@Entity
public class Duty {
    @Id
    private UUID id;

    private String government;

    @Version
    private int version;

    private UUID planId;
    private UUID itemId;
    private UUID taskId;
    private UUID unitId;
    private @Nullable UUID viaGroupId;

    @Enumerated(EnumType.STRING)
    private Role role;

    private LocalDate due;
    private boolean wholeYear;

    @Enumerated(EnumType.STRING)
    private DutyState state;

    private @Nullable Instant withdrawnAt;

    @SuppressWarnings("NullAway.Init")
    protected Duty() {}

    public Duty(UUID id, String government, UUID planId, Obligation owed) {
        this.id = id;
        this.government = government;
        this.planId = planId;
        this.itemId = owed.item();
        this.taskId = owed.task();
        this.unitId = owed.unit();
        this.state = DutyState.NOT_STARTED;
        follow(owed);
    }

    /** Is owed as the plan now has it; one that was withdrawn stands again. */
    public final void follow(Obligation owed) {
        viaGroupId = owed.viaGroup();
        role = owed.role();
        due = owed.due();
        wholeYear = owed.wholeYear();
        withdrawnAt = null;
    }

    /** Is owed no more. */
    public void withdraw(Instant now) {
        if (withdrawnAt == null) {
            withdrawnAt = now;
        }
    }

    /** @throws Refused duty.withdrawn */
    public void requireOwed() {
        if (withdrawnAt != null) {
            throw Refused.of(Refused.Kind.CONFLICT, "duty.withdrawn", id);
        }
    }

    /** Is as far as its unit last reported. */
    public void reach(DutyState reported) {
        state = reported;
    }

    public UUID id() {
        return id;
    }

    public UUID planId() {
        return planId;
    }

    public UUID taskId() {
        return taskId;
    }

    public UUID unitId() {
        return unitId;
    }

    public @Nullable UUID viaGroupId() {
        return viaGroupId;
    }

    public Role role() {
        return role;
    }

    public LocalDate due() {
        return due;
    }

    public boolean wholeYear() {
        return wholeYear;
    }

    public DutyState state() {
        return state;
    }

    public @Nullable Instant withdrawnAt() {
        return withdrawnAt;
    }

    Obligation.Key key() {
        return new Obligation.Key(taskId, unitId);
    }
}
