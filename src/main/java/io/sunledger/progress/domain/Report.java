package io.sunledger.progress.domain;

import io.sunledger.kernel.DutyState;
import io.sunledger.kernel.Refused;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;

/** What a unit reports on a duty for a reporting period; what it says stands in its revisions. */
@Entity
public class Report {
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
    }

    /** What a report is on. */
    public record Subject(UUID duty, UUID plan, UUID unit, UUID period, LocalDate periodDue) {}

    /**
     * Is saved once more.
     *
     * @param expectedRevision the revision that the writer has seen; 0 for none
     * @return the number of the new revision, from 1
     * @throws Refused version.stale
     */
    public int save(int expectedRevision, DutyState reached) {
        if (expectedRevision != revisions) {
            throw Refused.stale("报告", expectedRevision, revisions);
        }
        state = reached;
        revisions++;
        return revisions;
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
}
