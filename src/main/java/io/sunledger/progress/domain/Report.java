package io.sunledger.progress.domain;

import io.sunledger.kernel.DutyState;
import io.sunledger.kernel.Ids;
import io.sunledger.kernel.Refused;
import io.sunledger.kernel.ReportMove;
import io.sunledger.kernel.ReportStage;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a unit reports on a duty for a reporting period; what it says stands in its revisions, how it went to the office in its
 * steps.
 */
@Entity
public class Report {
    static final int LONGEST_REASON = 1000;

    @Id
    private UUID id;

    private String government;

    @Version
    private int version;

    private UUID dutyId;
    private UUID planId;
    private UUID unitId;
    private UUID periodId;
    private LocalDate periodDue;

    @Enumerated(EnumType.STRING)
    private DutyState state;

    private int revisions;

    @Enumerated(EnumType.STRING)
    private ReportStage stage;

    private int changes;
    private int round;
    private int handedRevision;
    private @Nullable String submittedBy;
    private @Nullable Instant submittedAt;
    private @Nullable Instant firstHandedInAt;
    private @Nullable Instant handedInAt;

    @SuppressWarnings("NullAway.Init")
    protected Report() {}

    /** One that is yet to be saved for the first time. */
    public Report(UUID id, String government, Subject subject) {
        this.id = id;
        this.government = government;
        this.dutyId = subject.duty();
        this.planId = subject.plan();
        this.unitId = subject.unit();
        this.periodId = subject.period();
        this.periodDue = subject.periodDue();
        this.state = DutyState.NOT_STARTED;
        this.stage = ReportStage.DRAFT;
    }

    /** What a report is on. */
    public record Subject(UUID duty, UUID plan, UUID unit, UUID period, LocalDate periodDue) {}

    /**
     * Is saved once more, and is a draft again where the office had returned it.
     *
     * @param expectedVersion the version that the writer has seen; 0 for none
     * @return the number of the new revision, from 1
     * @throws Refused version.stale, report.stage.submitted, report.stage.approved, report.stage.accepted
     */
    public int save(int expectedVersion, DutyState reached) {
        expect(expectedVersion);
        stage = stage.after(ReportMove.SAVE);
        state = reached;
        revisions++;
        changes++;
        return revisions;
    }

    /**
     * Makes a step on its way to the office.
     *
     * @param hands who may not approve, accept or return it, because it is their own work
     * @throws Refused report.stage.*, report.samePerson, report.reason, report.reasonTooLong
     */
    public ReportStep step(ReportStep.Made made, Hands hands) {
        var next = stage.after(made.move());
        refuseOwnWork(made, hands);
        requireReason(made);
        stage = next;
        changes++;
        remember(made);
        return new ReportStep(Ids.next(), this, made);
    }

    /** @throws Refused version.stale */
    public void expect(int expectedVersion) {
        if (expectedVersion != changes) {
            throw Refused.stale("报告", expectedVersion, changes);
        }
    }

    private void refuseOwnWork(ReportStep.Made made, Hands hands) {
        var account = made.by().account();
        var own = switch (made.move()) {
            case APPROVE -> hands.present().contains(account) || account.equals(submittedBy);
            case ACCEPT, RETURN -> hands.ever().contains(account);
            case SAVE, SUBMIT, WITHDRAW, SEND_BACK -> false;
        };
        if (own) {
            throw Refused.forbidden("report.samePerson", made.by().name());
        }
    }

    private static void requireReason(ReportStep.Made made) {
        var reason = made.reason() == null ? "" : made.reason();
        var needed = switch (made.move()) {
            case SEND_BACK, RETURN -> true;
            case SAVE, SUBMIT, WITHDRAW, APPROVE, ACCEPT -> false;
        };
        if (needed && reason.isBlank()) {
            throw new Refused("report.reason");
        }
        if (reason.length() > LONGEST_REASON) {
            throw new Refused("report.reasonTooLong", reason.length(), LONGEST_REASON);
        }
    }

    private void remember(ReportStep.Made made) {
        switch (made.move()) {
            case SUBMIT -> {
                submittedBy = made.by().account();
                submittedAt = made.at();
            }
            case APPROVE -> {
                firstHandedInAt = firstHandedInAt == null ? made.at() : firstHandedInAt;
                handedInAt = made.at();
                handedRevision = revisions;
                round++;
            }
            case SAVE, WITHDRAW, SEND_BACK, ACCEPT, RETURN -> {
                // what they say stands in the step
            }
        }
    }

    public UUID id() {
        return id;
    }

    public DutyState state() {
        return state;
    }

    public int revisions() {
        return revisions;
    }

    public String government() {
        return government;
    }

    public Subject subject() {
        return new Subject(dutyId, planId, unitId, periodId, periodDue);
    }

    public ReportStage stage() {
        return stage;
    }

    /** Counts saves and steps. */
    public int changes() {
        return changes;
    }

    /** How many times it was handed in to the office. */
    public int round() {
        return round;
    }

    /** The number of the revision that was handed in last; 0 for none. */
    public int handedRevision() {
        return handedRevision;
    }

    public @Nullable Instant firstHandedInAt() {
        return firstHandedInAt;
    }

    public @Nullable Instant handedInAt() {
        return handedInAt;
    }
}
