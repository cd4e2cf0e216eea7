package io.sunledger.plan;

import io.sunledger.kernel.Cycle;
import io.sunledger.kernel.Frequency;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** A frequency, as it is sent. */
@Input("FrequencyInput")
public record FrequencyInput(@NonNull String text, @NonNull Cycle every, int atLeast) {
    public Frequency said() {
        Needed.all("frequencies: text, every", text, every);
        return new Frequency(text, every, atLeast);
    }
}
