package io.sunledger.duty.domain;

import io.sunledger.kernel.Actor;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** That another due date held from a moment on, or that the plan's changed while an extension holds. */
@Entity
public class DueChange {
    @Id
    private UUID id;

    private String government;
    private UUID planId;
    private UUID dutyId;
    private UUID unitId;
    private Instant at;

    @Enumerated(EnumType.STRING)
    private DueCause cause;

    private LocalDate dueBefore;
    private LocalDate dueAfter;
    private LocalDate planDue;
    private @Nullable UUID extensionId;
    private @Nullable String reason;
    private String account;
    private String name;

    @SuppressWarnings("NullAway.Init")
    protected DueChange() {}

    /** @param duty with the date that holds now */
    public DueChange(UUID id, Duty duty, LocalDate dueBefore, Act act) {
        this.id = id;
        this.government = duty.government();
        this.planId = duty.planId();
        this.dutyId = duty.id();
        this.unitId = duty.unitId();
        this.dueBefore = dueBefore;
        this.dueAfter = duty.due();
        this.planDue = duty.planDue();
        this.at = act.at();
        this.cause = act.cause();
        this.extensionId = act.extension();
        this.reason = act.reason();
        this.account = act.by().account();
        this.name = act.by().name();
    }

    /** What changed it. */
    public record Act(
            DueCause cause,
            @Nullable UUID extension,
            @Nullable String reason,
            Actor by,
            Instant at) {}
}
