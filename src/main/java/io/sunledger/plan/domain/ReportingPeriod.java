package io.sunledger.plan.domain;

import io.sunledger.kernel.Period;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.UUID;

/** A date on which a plan's units must have reported. */
@Entity
public class ReportingPeriod {
    @Id
    private UUID id;

    private UUID planId;
    private LocalDate due;
    private String text;
    private String subject;

    @SuppressWarnings("NullAway.Init")
    protected ReportingPeriod() {}

    public ReportingPeriod(UUID id, UUID planId, Period period) {
        this.id = id;
        this.planId = planId;
        this.due = period.due();
        this.text = period.text();
        this.subject = period.subject();
    }

    public Period period() {
        return new Period(due, text, subject);
    }
}
