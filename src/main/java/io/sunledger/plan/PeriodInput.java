package io.sunledger.plan;

import io.sunledger.kernel.Period;
import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** A date to report on, as it is sent. */
@Input("PeriodInput")
public record PeriodInput(
        @NonNull LocalDate due,
        @NonNull String text,
        @NonNull String subject) {
    public Period said() {
        Needed.all("reportingPeriods: due, text, subject", due, text, subject);
        return new Period(due, text, subject);
    }
}
