package io.sunledger.intake;

import io.sunledger.plan.PeriodInput;
import java.util.List;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** Say on which dates the units must have reported. */
@Input("SetReportingPeriodsAct")
public record SetReportingPeriods(@NonNull List<@NonNull PeriodInput> reportingPeriods) implements DraftAct {
    @Override
    public DraftContent apply(DraftContent content) {
        return content.withPeriods(reportingPeriods.stream()
                        .map(input -> PeriodLine.entered(input.said()))
                        .toList())
                .settle(doubt -> doubt.code().equals("REPORTING_DATE"), Verdict.CORRECTED);
    }
}
