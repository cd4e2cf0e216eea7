package io.sunledger.progress;

import io.sunledger.kernel.DutyState;
import io.sunledger.platform.graphql.Node;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/**
 * What a unit reports on a duty for a period, as last saved.
 *
 * @param version counts the saves, from 1
 * @param done what was done
 * @param savedBy the name of who saved last
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
        @NonNull String savedBy)
        implements Node {
    @Override
    @Id
    @NonNull
    public UUID getId() {
        return id;
    }
}
