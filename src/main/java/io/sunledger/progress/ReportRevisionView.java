package io.sunledger.progress;

import io.sunledger.kernel.DutyState;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/**
 * What a report said from one save to the next.
 *
 * @param number from 1
 * @param by the name of who saved it
 */
@Type("ReportRevision")
public record ReportRevisionView(
        @Id @NonNull UUID id,
        @Id @NonNull UUID reportId,
        int number,
        @NonNull Instant at,
        @NonNull String by,
        @NonNull DutyState state,
        @NonNull String done,
        @NonNull String effect,
        @NonNull String problems,
        @NonNull String nextSteps,
        @NonNull List<@NonNull TargetValue> values,
        @NonNull List<@NonNull FrequencyCount> counts) {}
