package io.sunledger.urging.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** That a step was taken; the database takes it once. */
@Entity
public class UrgingStep {
    @Id
    private UUID id;

    private String government;
    private UUID planId;
    private UUID unitId;
    private @Nullable UUID dutyId;
    private @Nullable UUID periodId;
    private LocalDate occasion;
    private String step;
    private Instant at;
    private @Nullable UUID sheetId;

    @SuppressWarnings("NullAway.Init")
    protected UrgingStep() {}

    public UrgingStep(UUID id, Subject subject, Step step, Instant at, @Nullable UUID sheet) {
        this.id = id;
        this.government = subject.government();
        this.planId = subject.plan();
        this.unitId = subject.unit();
        this.dutyId = subject.duty();
        this.periodId = subject.period();
        this.occasion = subject.due();
        this.step = step.key();
        this.at = at;
        this.sheetId = sheet;
    }
}
