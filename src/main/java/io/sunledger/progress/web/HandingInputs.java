package io.sunledger.progress.web;

import io.sunledger.kernel.Wording;
import io.sunledger.platform.graphql.UserError;
import io.sunledger.progress.DutyOutcome;
import io.sunledger.progress.HandReport;
import io.sunledger.progress.HandReports;
import io.sunledger.progress.HandedReports;
import io.sunledger.progress.ReportView;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** What is sent to take reports further, and what is answered. */
public final class HandingInputs {
    private HandingInputs() {}

    /**
     * One step of a report.
     *
     * @param expectedVersion the report's version that was seen
     * @param reason required to send a report back or to return it
     */
    @Input("ReportStepInput")
    public record ReportStepInput(
            @Id @NonNull UUID reportId,
            int expectedVersion,
            @Nullable String reason,
            @Nullable String idempotencyKey) {
        HandReport command() {
            return new HandReport(reportId, expectedVersion, reason, idempotencyKey);
        }
    }

    /** A step of all that the own unit reports on a plan for a period. */
    @Input("ReportsStepInput")
    public record ReportsStepInput(
            @Id @NonNull UUID planId,
            @Id @NonNull UUID periodId,
            @Nullable String idempotencyKey) {
        HandReports command() {
            return new HandReports(planId, periodId, idempotencyKey);
        }
    }

    /** The report as it is now, or why the step was not made. */
    public record ReportStepPayload(
            @Nullable ReportView report, @NonNull List<@NonNull UserError> userErrors) {}

    /** What became of each duty, or why the whole was refused. */
    public record ReportsStepPayload(
            @Nullable List<@NonNull Outcome> outcomes,
            @NonNull List<@NonNull UserError> userErrors) {}

    /** What became of each duty, over REST. */
    public record Outcomes(List<Outcome> outcomes) {}

    /**
     * What became of one duty.
     *
     * @param reportId null where there is no report
     * @param code why nothing was done; null where something was
     * @param message the sentence for a person, in the caller's language
     */
    @Type("DutyOutcome")
    public record Outcome(
            @Id @NonNull UUID dutyId,
            @Id @Nullable UUID reportId,
            DutyOutcome.@NonNull Result result,
            @Nullable String code,
            @Nullable String message) {
        static List<Outcome> of(HandedReports handed, Locale language) {
            return handed.outcomes().stream()
                    .map(outcome -> of(outcome, language))
                    .toList();
        }

        private static Outcome of(DutyOutcome outcome, Locale language) {
            var code = outcome.code();
            var message = code == null
                    ? null
                    : Wording.of(code, language, outcome.facts().toArray());
            return new Outcome(outcome.duty(), outcome.report(), outcome.result(), code, message);
        }
    }
}
