package io.sunledger.export.domain;

import io.sunledger.kernel.Actor;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A ledger that is to be written into a file. */
@Entity
public class ExportJob extends Job {
    @Enumerated(EnumType.STRING)
    private LedgerKind kind;

    private UUID subjectId;

    @Nullable
    private Integer year;

    @Enumerated(EnumType.STRING)
    private LedgerFormat format;

    private @Nullable String place;
    private @Nullable String fileName;
    private @Nullable Long size;
    private @Nullable String sha256;

    @SuppressWarnings("NullAway.Init")
    protected ExportJob() {}

    public ExportJob(UUID id, Actor by, LedgerSubject of, LedgerFormat format, Instant now, Duration kept) {
        super(id, by, now, kept);
        this.kind = of.kind();
        this.subjectId = of.id();
        this.year = of.year();
        this.format = format;
    }

    /**
     * What was written.
     *
     * @param place the key of its octets
     * @param size in octets
     * @param sha256 hexadecimal
     */
    public record Written(String place, String fileName, long size, String sha256) {}

    public void finish(Written written, Instant now) {
        place = written.place();
        fileName = written.fileName();
        size = written.size();
        sha256 = written.sha256();
        end(JobState.DONE, now);
    }

    /** What was written; null where nothing is yet. */
    public @Nullable Written written() {
        return place == null || fileName == null || size == null || sha256 == null
                ? null
                : new Written(place, fileName, size, sha256);
    }

    public LedgerSubject of() {
        return new LedgerSubject(kind, subjectId, year);
    }

    public LedgerFormat format() {
        return format;
    }
}
