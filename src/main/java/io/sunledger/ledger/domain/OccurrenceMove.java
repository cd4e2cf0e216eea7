package io.sunledger.ledger.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** That a notice of holidays moved a running date. */
@Entity
public class OccurrenceMove {
    @Id
    private UUID id;

    private String government;
    private UUID planId;
    private UUID dutyId;
    private UUID unitId;
    private UUID occurrenceId;
    private Instant at;
    private LocalDate dueBefore;
    private LocalDate dueAfter;
    private String notice;
    private String name;

    @SuppressWarnings("NullAway.Init")
    protected OccurrenceMove() {}

    /** @param occurrence with the date that holds now */
    public OccurrenceMove(UUID id, Occurrence occurrence, LocalDate dueBefore, String notice, Recording recording) {
        this.id = id;
        this.government = occurrence.subject().government();
        this.planId = occurrence.subject().plan();
        this.dutyId = occurrence.subject().duty();
        this.unitId = occurrence.subject().unit();
        this.occurrenceId = occurrence.id();
        this.at = recording.at();
        this.dueBefore = dueBefore;
        this.dueAfter = occurrence.dueOn();
        this.notice = notice;
        this.name = recording.by().name();
    }

    public UUID occurrenceId() {
        return occurrenceId;
    }
}
