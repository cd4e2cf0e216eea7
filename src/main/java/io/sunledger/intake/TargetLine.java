package io.sunledger.intake;

import io.sunledger.kernel.Origin;
import io.sunledger.kernel.SourceSpan;
import io.sunledger.kernel.Target;
import java.math.BigDecimal;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** A target that a draft states. */
@Type("DraftTarget")
public record TargetLine(
        @NonNull String text,
        @Nullable BigDecimal atLeast,
        @Nullable BigDecimal atMost,
        @NonNull String unit,
        @NonNull String subject,
        @Nullable SourceSpan span,
        @NonNull Origin origin) {
    static TargetLine entered(Target fact) {
        return new TargetLine(
                fact.text(), fact.atLeast(), fact.atMost(), fact.unit(), fact.subject(), null, Origin.ENTERED);
    }

    Target said() {
        return new Target(text, atLeast, atMost, unit, subject);
    }
}
