package io.sunledger.progress;

import io.sunledger.kernel.DutyState;
import io.sunledger.undertaking.MeasureView;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/**
 * What a report would say by what is known: nothing of it is saved.
 *
 * @param lastReportId the report of the period before, from which it goes on; null where there is none
 * @param version the version of the report that the period has already; 0 for none
 * @param state as the last report said
 * @param done a line for each measure that was finished since the last report's day
 * @param problems as the last report said
 * @param nextSteps as the last report said
 * @param values as the records of the duty have them, or else as the last report said
 * @param counts as the records of the duty have them, since the last report's day
 * @param measuresDone the measures behind {@code done}
 * @param differences from the last report
 */
@Type("PrefilledReport")
public record PrefilledReport(
        @Id @NonNull UUID dutyId,
        @Id @NonNull UUID periodId,
        @Id @Nullable UUID lastReportId,
        int version,
        @NonNull DutyState state,
        @NonNull String done,
        @NonNull String effect,
        @NonNull String problems,
        @NonNull String nextSteps,
        @NonNull List<@NonNull TargetValue> values,
        @NonNull List<@NonNull FrequencyCount> counts,
        @NonNull List<@NonNull MeasureView> measuresDone,
        @NonNull List<@NonNull Difference> differences) {}
