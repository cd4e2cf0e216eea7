package io.sunledger.progress.domain;

import io.sunledger.kernel.Actor;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** What a report said from one save to the next. */
@Entity
public class ReportRevision {
    @Id
    private UUID id;

    private UUID reportId;
    private int number;
    private Instant at;
    private String account;
    private String name;
    private String content;

    @SuppressWarnings("NullAway.Init")
    protected ReportRevision() {}

    /**
     * @param number from 1
     * @param content all that the report says, as JSON
     */
    public ReportRevision(UUID id, UUID reportId, int number, Save save, String content) {
        this.id = id;
        this.reportId = reportId;
        this.number = number;
        this.at = save.at();
        this.account = save.by().account();
        this.name = save.by().name();
        this.content = content;
    }

    /** Who saved, and when. */
    public record Save(Actor by, Instant at) {}
}
