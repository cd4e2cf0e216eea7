package io.sunledger.intake;

import io.sunledger.kernel.Deadline;
import io.sunledger.kernel.Origin;
import io.sunledger.kernel.SourceSpan;
import java.time.LocalDate;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** A deadline that a draft states. */
@Type("DraftDeadline")
public record DeadlineLine(
        @NonNull String text,
        @NonNull LocalDate due,
        boolean wholeYear,
        @Nullable SourceSpan span,
        @NonNull Origin origin) {
    static DeadlineLine entered(Deadline fact) {
        return new DeadlineLine(fact.text(), fact.due(), fact.wholeYear(), null, Origin.ENTERED);
    }

    Deadline said() {
        return new Deadline(text, due, wholeYear);
    }
}
