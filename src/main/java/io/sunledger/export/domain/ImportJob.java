package io.sunledger.export.domain;

import io.sunledger.kernel.Actor;
import jakarta.persistence.Entity;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** A ledger that was filled in and is to be taken in. */
@Entity
public class ImportJob extends Job {
    private String fileName;
    private String place;
    private boolean dryRun;
    private int changed;
    private int unchanged;
    private int refused;
    private int stale;

    @SuppressWarnings("NullAway.Init")
    protected ImportJob() {}

    public ImportJob(UUID id, Actor by, Given given, Instant now, Duration kept) {
        super(id, by, now, kept);
        this.fileName = given.fileName();
        this.place = given.place();
        this.dryRun = given.dryRun();
    }

    /**
     * What is to be taken in.
     *
     * @param place the key of its octets
     * @param dryRun whether only to tell what would change
     */
    public record Given(String fileName, String place, boolean dryRun) {}

    /** How many rows came to what. */
    public record Tally(int changed, int unchanged, int refused, int stale) {
        public static final Tally NONE = new Tally(0, 0, 0, 0);

        public int rows() {
            return changed + unchanged + refused + stale;
        }

        public Tally plus(Tally other) {
            return new Tally(
                    changed + other.changed, unchanged + other.unchanged, refused + other.refused, stale + other.stale);
        }
    }

    public void count(Tally tally) {
        changed = tally.changed();
        unchanged = tally.unchanged();
        refused = tally.refused();
        stale = tally.stale();
    }

    public void finish(Instant now) {
        end(JobState.DONE, now);
    }

    public Given given() {
        return new Given(fileName, place, dryRun);
    }

    public Tally tally() {
        return new Tally(changed, unchanged, refused, stale);
    }
}
