package io.sunledger.export;

import io.sunledger.export.domain.ExportJob;
import io.sunledger.export.domain.JobState;
import io.sunledger.export.domain.LedgerFormat;
import io.sunledger.export.domain.LedgerKind;
import io.sunledger.platform.graphql.Node;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/**
 * A ledger that is written into a file, and how far that is.
 *
 * @param planId of what it is; one of the three
 * @param year of the unit's plans
 * @param expiresAt when job and file are cleared away
 * @param done rows that are written
 * @param total rows that there are; null before it is known
 * @param failure code of why it failed
 * @param failureMessage the same as a sentence for a person, in the caller's language
 * @param size octets of the file
 * @param sha256 of the file, hexadecimal
 */
@Type("ExportJob")
public record ExportView(
        @Id @NonNull UUID id,
        @NonNull LedgerKind kind,
        @Id @Nullable UUID planId,
        @Id @Nullable UUID unitId,
        @Nullable Integer year,
        @Id @Nullable UUID periodId,
        @NonNull LedgerFormat format,
        @NonNull JobState state,
        @NonNull Instant askedAt,
        @Nullable Instant finishedAt,
        @NonNull Instant expiresAt,
        int done,
        @Nullable Integer total,
        @Nullable String failure,
        @Nullable String failureMessage,
        @Nullable String fileName,
        @Nullable Long size,
        @Nullable String sha256)
        implements Node {
    static ExportView of(ExportJob job, Locale language) {
        var of = job.of();
        var written = job.written();
        return new ExportView(
                job.id(),
                of.kind(),
                of.kind() == LedgerKind.PLAN ? of.id() : null,
                of.kind() == LedgerKind.UNIT ? of.id() : null,
                of.year(),
                of.kind() == LedgerKind.PERIOD ? of.id() : null,
                job.format(),
                job.state(),
                job.askedAt(),
                job.finishedAt(),
                job.expiresAt(),
                job.done(),
                job.total(),
                job.failure(),
                job.failure(language),
                written == null ? null : written.fileName(),
                written == null ? null : written.size(),
                written == null ? null : written.sha256());
    }

    @Override
    @Id
    @NonNull
    public UUID getId() {
        return id;
    }
}
