package io.sunledger.intake;

import io.sunledger.kernel.Cycle;
import io.sunledger.kernel.Frequency;
import io.sunledger.kernel.Origin;
import io.sunledger.kernel.SourceSpan;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** A frequency that a draft states. */
@Type("DraftFrequency")
public record FrequencyLine(
        @NonNull String text,
        @NonNull Cycle every,
        int atLeast,
        @Nullable SourceSpan span,
        @NonNull Origin origin) {
    static FrequencyLine entered(Frequency fact) {
        return new FrequencyLine(fact.text(), fact.every(), fact.atLeast(), null, Origin.ENTERED);
    }

    Frequency said() {
        return new Frequency(text, every, atLeast);
    }
}
