package io.sunledger.intake;

import io.sunledger.kernel.Origin;
import io.sunledger.kernel.Period;
import io.sunledger.kernel.SourceSpan;
import java.time.LocalDate;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** A date to report on that a draft states. */
@Type("DraftReportingPeriod")
public record PeriodLine(
        @NonNull LocalDate due,
        @NonNull String text,
        @NonNull String subject,
        @Nullable SourceSpan span,
        @NonNull Origin origin) {
    static PeriodLine entered(Period fact) {
        return new PeriodLine(fact.due(), fact.text(), fact.subject(), null, Origin.ENTERED);
    }

    Period said() {
        return new Period(due, text, subject);
    }
}
