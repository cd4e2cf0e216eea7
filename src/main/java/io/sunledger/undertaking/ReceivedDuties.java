package io.sunledger.undertaking;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Enum;
import org.jspecify.annotations.Nullable;

/** The answer to a receipt: one outcome a duty, by the duties' ids. */
public record ReceivedDuties(List<Outcome> outcomes) {
    public ReceivedDuties {
        outcomes = List.copyOf(outcomes);
    }

    /**
     * What became of one duty.
     *
     * @param at when it was received; null where it was not
     * @param by the name of who received it
     * @param code why it was not; null where it was
     * @param facts what the code's sentence needs
     */
    public record Outcome(
            UUID duty,
            Result result,
            @Nullable Instant at,
            @Nullable String by,
            @Nullable String code,
            List<String> facts) {
        public Outcome {
            facts = List.copyOf(facts);
        }
    }

    /** Whether it was received. */
    @Enum("ReceiptResult")
    public enum Result {
        /** It is received now. */
        RECEIVED,
        /** It had been received before; then and by whom is told. */
        ALREADY,
        /** It was not; the code says why. */
        REFUSED
    }
}
