package io.sunledger.ledger.domain;

import io.sunledger.kernel.Computation;
import io.sunledger.kernel.LimitUnit;
import io.sunledger.kernel.Refused;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** That something occurred from which a time limit runs (办理事项). */
@Entity
public class Occurrence {
    @Id
    private UUID id;

    private String government;

    @Version
    private int version;

    private UUID planId;
    private UUID taskId;
    private UUID dutyId;
    private UUID unitId;
    private UUID timeLimitId;
    private String what;
    private BigDecimal amount;

    @Enumerated(EnumType.STRING)
    private LimitUnit unit;

    private Instant occurredAt;
    private Instant recordedAt;
    private String account;
    private String name;
    private Instant dueAt;
    private LocalDate dueOn;
    private boolean provisional;
    private String computation;
    private @Nullable Instant endedAt;
    private @Nullable String note;
    private @Nullable Instant struckAt;
    private @Nullable String strikeReason;

    @SuppressWarnings("NullAway.Init")
    protected Occurrence() {}

    public Occurrence(UUID id, Subject subject, Event event, Due due, Recording recording) {
        this.id = id;
        this.government = subject.government();
        this.planId = subject.plan();
        this.taskId = subject.task();
        this.dutyId = subject.duty();
        this.unitId = subject.unit();
        this.timeLimitId = event.timeLimit();
        this.what = event.what();
        this.recordedAt = recording.at();
        this.account = recording.by().account();
        this.name = recording.by().name();
        follow(due);
    }

    /** What occurred, and which limit runs from it. */
    public record Event(UUID timeLimit, String what) {}

    /**
     * When it is due.
     *
     * @param written the computation, as JSON
     */
    public record Due(Computation computed, String written) {}

    /** Is due as computed. */
    public final void follow(Due due) {
        var computed = due.computed();
        occurredAt = computed.start();
        amount = computed.amount();
        unit = computed.unit();
        dueAt = computed.due();
        dueOn = computed.dueOn();
        provisional = computed.provisional();
        computation = due.written();
    }

    /** @throws Refused occurrence.ended, occurrence.struck, occurrence.endBeforeStart */
    public void end(Instant at, @Nullable String remark) {
        requireRunning();
        if (at.isBefore(occurredAt)) {
            throw new Refused("occurrence.endBeforeStart");
        }
        endedAt = at;
        note = remark;
    }

    /** Was recorded by mistake. @throws Refused occurrence.struck */
    public void strike(String reason, Instant now) {
        requireStanding();
        struckAt = now;
        strikeReason = reason;
    }

    private void requireRunning() {
        requireStanding();
        if (endedAt != null) {
            throw Refused.of(Refused.Kind.CONFLICT, "occurrence.ended", id);
        }
    }

    private void requireStanding() {
        if (struckAt != null) {
            throw Refused.of(Refused.Kind.CONFLICT, "occurrence.struck", id);
        }
    }

    /** @throws Refused version.stale */
    public void expect(int expectedVersion) {
        if (expectedVersion != version) {
            throw Refused.stale("办理事项", expectedVersion, version);
        }
    }

    public UUID id() {
        return id;
    }

    public Subject subject() {
        return new Subject(government, planId, taskId, dutyId, unitId);
    }

    public BigDecimal amount() {
        return amount;
    }

    public LimitUnit unit() {
        return unit;
    }

    public Instant occurredAt() {
        return occurredAt;
    }

    public Instant dueAt() {
        return dueAt;
    }

    public LocalDate dueOn() {
        return dueOn;
    }

    public String computation() {
        return computation;
    }
}
