package io.sunledger.plan;

import io.sunledger.kernel.LimitUnit;
import io.sunledger.kernel.TimeLimit;
import java.math.BigDecimal;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** A time limit, as it is sent. */
@Input("TimeLimitInput")
public record TimeLimitInput(
        @NonNull String text,
        @NonNull BigDecimal amount,
        @NonNull LimitUnit unit,
        @NonNull String subject) {
    public TimeLimit said() {
        Needed.all("timeLimits: text, amount, unit, subject", text, amount, unit, subject);
        return new TimeLimit(text, amount, unit, subject);
    }
}
