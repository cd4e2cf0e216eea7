package io.sunledger.progress.domain;

import io.sunledger.kernel.Actor;
import io.sunledger.kernel.ReportMove;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One step of a report on its way to the office, and who made it. */
@Entity
public class ReportStep {
    @Id
    private UUID id;

    private String government;

    @Version
    private int version;

    private UUID reportId;
    private UUID dutyId;
    private UUID planId;
    private UUID unitId;
    private int number;

    @Enumerated(EnumType.STRING)
    private ReportMove move;

    private int revision;
    private Instant at;
    private String account;
    private String name;
    private @Nullable String reason;

    @SuppressWarnings("NullAway.Init")
    protected ReportStep() {}

    ReportStep(UUID id, Report report, Made made) {
        var subject = report.subject();
        this.id = id;
        this.government = report.government();
        this.reportId = report.id();
        this.dutyId = subject.duty();
        this.planId = subject.plan();
        this.unitId = subject.unit();
        this.number = report.changes();
        this.move = made.move();
        this.revision = report.revisions();
        this.at = made.at();
        this.account = made.by().account();
        this.name = made.by().name();
        this.reason = made.reason();
    }

    /**
     * What is done, by whom, when and why.
     *
     * @param reason required where a report is given back
     */
    public record Made(
            ReportMove move, Actor by, Instant at, @Nullable String reason) {}

    public UUID id() {
        return id;
    }

    public ReportMove move() {
        return move;
    }

    public int number() {
        return number;
    }

    public @Nullable String reason() {
        return reason;
    }
}
