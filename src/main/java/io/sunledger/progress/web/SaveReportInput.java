package io.sunledger.progress.web;

import io.sunledger.kernel.DutyState;
import io.sunledger.platform.rest.Given;
import io.sunledger.progress.FrequencyCount;
import io.sunledger.progress.ReportContent;
import io.sunledger.progress.SaveReport;
import io.sunledger.progress.TargetValue;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/**
 * A report as it is sent over GraphQL. A mark on the elements of a list would make the list itself required, so these have none.
 */
@Input("SaveReportInput")
public record SaveReportInput(
        @Id @NonNull UUID dutyId,
        @Id @NonNull UUID periodId,
        @Nullable Integer expectedVersion,
        @Nullable String idempotencyKey,
        @NonNull DutyState state,
        @Nullable String done,
        @Nullable String effect,
        @Nullable String problems,
        @Nullable String nextSteps,
        @Nullable List<TargetValue> values,
        @Nullable List<FrequencyCount> counts) {

    SaveReport command() {
        var body = new ReportBody(periodId, state, done, effect, problems, nextSteps, values, counts);
        return new SaveReport(
                dutyId, periodId, Objects.requireNonNullElse(expectedVersion, 0), body.content(), idempotencyKey);
    }

    /** A report as it is sent over REST; what it is on and was made on stands in path and headers. */
    public record ReportBody(
            @Nullable UUID periodId,
            @Nullable DutyState state,
            @Nullable String done,
            @Nullable String effect,
            @Nullable String problems,
            @Nullable String nextSteps,
            @Nullable List<TargetValue> values,
            @Nullable List<FrequencyCount> counts) {
        ReportContent content() {
            return new ReportContent(
                    state,
                    text(done),
                    text(effect),
                    text(problems),
                    text(nextSteps),
                    Given.list(values),
                    Given.list(counts));
        }

        private static String text(@Nullable String text) {
            return text == null ? "" : text.strip();
        }
    }
}
