package io.sunledger.progress;

import io.sunledger.kernel.DutyState;
import io.sunledger.kernel.ReportStage;
import io.sunledger.platform.graphql.Node;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/**
 * What a unit reports on a duty for a period, as last saved.
 *
 * @param version counts the saves and the steps, from 1
 * @param done what was done
 * @param savedBy the name of who saved last
 * @param round how many times it was handed in to the office; one that was returned keeps it while it is written anew
 * @param submittedAt when it was submitted last
 * @param firstHandedInAt when it was handed in for the first time; by it, and by no later time, it is late or not
 * @param handedInAt when it was handed in last
 * @param late whether it was handed in after the period's due day
 * @param daysLate how many days after it; 0 where it was not
 */
@Type("Report")
public record ReportView(
        @Id @NonNull UUID id,
        @Id @NonNull UUID dutyId,
        @Id @NonNull UUID planId,
        @Id @NonNull UUID unitId,
        @Id @NonNull UUID periodId,
        int version,
        @NonNull DutyState state,
        @NonNull String done,
        @NonNull String effect,
        @NonNull String problems,
        @NonNull String nextSteps,
        @NonNull List<@NonNull TargetValue> values,
        @NonNull List<@NonNull FrequencyCount> counts,
        @NonNull Instant savedAt,
        @NonNull String savedBy,
        @NonNull ReportStage stage,
        int round,
        @Nullable Instant submittedAt,
        @Nullable Instant firstHandedInAt,
        @Nullable Instant handedInAt,
        boolean late,
        int daysLate)
        implements Node {
    @Override
    @Id
    @NonNull
    public UUID getId() {
        return id;
    }
}
