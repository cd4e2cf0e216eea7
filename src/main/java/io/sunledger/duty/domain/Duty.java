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
    private LocalDate planDue;
    private @Nullable LocalDate extendedTo;
    private @Nullable Instant owedSince;

    @Enumerated(EnumType.STRING)
    private DutyState state;

    private @Nullable Instant withdrawnAt;
    private @Nullable Instant closedAt;
    private @Nullable UUID carriedTo;

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

    /**
     * Is owed as the plan now has it; one that was withdrawn stands again. An extension that reaches further than the plan's date
     * holds on (docs/decisions/0012).
     */
    public final void follow(Obligation owed) {
        viaGroupId = owed.viaGroup();
        role = owed.role();
        planDue = owed.due();
        due = owed.due();
        wholeYear = owed.wholeYear();
        withdrawnAt = null;
        if (extendedTo != null && extendedTo.isAfter(planDue)) {
            extend(extendedTo);
        }
    }

    /** Notes since when it is owed. */
    public Duty since(Instant begin) {
        owedSince = begin;
        return this;
    }

    /** Is due later than the plan has it. */
    public final void extend(LocalDate to) {
        extendedTo = to;
        due = to;
        wholeYear = false;
    }

    /** What is said of its date. */
    public DueDates dueDates() {
        return new DueDates(due, planDue);
    }

    /** Is owed no more. */
    public void withdraw(Instant now) {
        if (withdrawnAt == null) {
            withdrawnAt = now;
        }
    }

    /** @throws Refused duty.withdrawn, duty.carried, duty.closed */
    public void requireOpen() {
        requireOwed();
        if (closedAt != null) {
            throw Refused.of(Refused.Kind.CONFLICT, "duty.closed", id);
        }
    }

    /** Closed out or not. @throws Refused duty.withdrawn, duty.carried */
    public void requireOwed() {
        if (withdrawnAt != null) {
            throw Refused.of(Refused.Kind.CONFLICT, "duty.withdrawn", id);
        }
        if (carriedTo != null) {
            throw Refused.of(Refused.Kind.CONFLICT, "duty.carried", id, carriedTo);
        }
    }

    /** Is closed out, and no longer late. @throws Refused duty.withdrawn, duty.carried, duty.closed */
    public void closeOut(Instant now) {
        requireOpen();
        closedAt = now;
    }

    /** Stands open again. @throws Refused duty.withdrawn, duty.carried */
    public void reopen() {
        requireOwed();
        closedAt = null;
    }

    /** Goes on as a duty of another year's plan. @throws Refused duty.withdrawn, duty.carried, duty.closed */
    public void carryTo(UUID duty) {
        requireOpen();
        carriedTo = duty;
    }

    /** Is as far as its unit last reported. */
    public void reach(DutyState reported) {
        state = reported;
    }

    public UUID id() {
        return id;
    }

    public String government() {
        return government;
    }

    public UUID itemId() {
        return itemId;
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

    public LocalDate planDue() {
        return planDue;
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

    public @Nullable Instant closedAt() {
        return closedAt;
    }

    public @Nullable UUID carriedTo() {
        return carriedTo;
    }

    public int version() {
        return version;
    }

    Obligation.Key key() {
        return new Obligation.Key(taskId, unitId);
    }
}
