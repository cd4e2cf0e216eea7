package io.sunledger.plan;

import io.sunledger.kernel.Target;
import java.math.BigDecimal;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** A target, as it is sent; one of the two bounds. */
@Input("TargetInput")
public record TargetInput(
        @NonNull String text,
        @Nullable BigDecimal atLeast,
        @Nullable BigDecimal atMost,
        @NonNull String unit,
        @NonNull String subject) {
    public Target said() {
        Needed.all("targets: text, unit, subject", text, unit, subject);
        return new Target(text, atLeast, atMost, unit, subject);
    }
}
