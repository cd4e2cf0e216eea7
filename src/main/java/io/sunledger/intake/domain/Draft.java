package io.sunledger.intake.domain;

import io.sunledger.kernel.Refused;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A document that was handed in, and what has been made of it so far. */
@Entity
public class Draft {
    @Id
    private UUID id;

    private String government;

    @Version
    private int version;

    @Enumerated(EnumType.STRING)
    private DraftState state;

    private String fileName;
    private String sha256;
    private @Nullable String title;
    private String text;
    private String content;
    private @Nullable UUID planId;
    private Instant createdAt;
    private String createdBy;
    private Instant changedAt;

    @SuppressWarnings("NullAway.Init")
    protected Draft() {}

    /** A document just read. */
    public Draft(UUID id, Source source, Entry entry) {
        this.id = id;
        this.government = entry.government();
        this.state = DraftState.OPEN;
        this.fileName = source.fileName();
        this.sha256 = source.sha256();
        this.text = source.text();
        this.content = "{}";
        this.createdAt = entry.at();
        this.createdBy = entry.by();
        this.changedAt = entry.at();
    }

    /**
     * @param sha256 of the file's bytes, in hex
     * @param text the whole text; all offsets count in it
     */
    public record Source(String fileName, String sha256, String text) {}

    /** Who handed it in, where and when. */
    public record Entry(String government, Instant at, String by) {}

    /**
     * Takes a change that was decided on this state; the version moves on whatever comes of it.
     *
     * @throws Refused version.stale, draft.closed
     */
    public void change(int expectedVersion, Instant now) {
        if (state != DraftState.OPEN) {
            throw Refused.of(Refused.Kind.CONFLICT, "draft.closed", id);
        }
        if (expectedVersion != version) {
            throw Refused.stale(fileName, expectedVersion, version);
        }
        changedAt = now;
    }

    /** Takes a new content, as JSON; the title is kept beside it for lists. */
    public void hold(String newContent, @Nullable String newTitle) {
        content = newContent;
        title = newTitle;
    }

    public void issuedAs(UUID plan) {
        state = DraftState.ISSUED;
        planId = plan;
    }

    public void discard() {
        state = DraftState.DISCARDED;
    }

    public UUID id() {
        return id;
    }

    public String content() {
        return content;
    }

    public String text() {
        return text;
    }
}
