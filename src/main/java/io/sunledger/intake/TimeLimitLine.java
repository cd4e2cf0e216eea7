package io.sunledger.intake;

import io.sunledger.kernel.LimitUnit;
import io.sunledger.kernel.Origin;
import io.sunledger.kernel.SourceSpan;
import io.sunledger.kernel.TimeLimit;
import java.math.BigDecimal;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** A time limit that a draft states. */
@Type("DraftTimeLimit")
public record TimeLimitLine(
        @NonNull String text,
        @NonNull BigDecimal amount,
        @NonNull LimitUnit unit,
        @NonNull String subject,
        @Nullable SourceSpan span,
        @NonNull Origin origin) {
    static TimeLimitLine entered(TimeLimit fact) {
        return new TimeLimitLine(fact.text(), fact.amount(), fact.unit(), fact.subject(), null, Origin.ENTERED);
    }

    TimeLimit said() {
        return new TimeLimit(text, amount, unit, subject);
    }
}
