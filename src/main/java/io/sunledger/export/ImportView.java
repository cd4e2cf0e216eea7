package io.sunledger.export;

import io.sunledger.export.domain.ImportJob;
import io.sunledger.export.domain.JobState;
import io.sunledger.platform.graphql.Node;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/**
 * A ledger that is taken in, and how far that is.
 *
 * @param dryRun whether it only tells what would change
 * @param done rows that are looked at
 * @param total rows that there are; null before it is known
 * @param failure code of why none is taken in
 * @param failureMessage the same as a sentence for a person, in the caller's language
 * @param changed rows that became drafts of reports, or would
 * @param unchanged rows that are as they were
 * @param refused rows with errors
 * @param stale rows whose report was changed meanwhile by somebody else
 */
@Type("ImportJob")
public record ImportView(
        @Id @NonNull UUID id,
        @NonNull String fileName,
        boolean dryRun,
        @NonNull JobState state,
        @NonNull Instant askedAt,
        @Nullable Instant finishedAt,
        @NonNull Instant expiresAt,
        int done,
        @Nullable Integer total,
        @Nullable String failure,
        @Nullable String failureMessage,
        int changed,
        int unchanged,
        int refused,
        int stale)
        implements Node {
    static ImportView of(ImportJob job, Locale language) {
        var given = job.given();
        var tally = job.tally();
        return new ImportView(
                job.id(),
                given.fileName(),
                given.dryRun(),
                job.state(),
                job.askedAt(),
                job.finishedAt(),
                job.expiresAt(),
                job.done(),
                job.total(),
                job.failure(),
                job.failure(language),
                tally.changed(),
                tally.unchanged(),
                tally.refused(),
                tally.stale());
    }

    @Override
    @Id
    @NonNull
    public UUID getId() {
        return id;
    }
}
