package io.sunledger.progress;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Enum;
import org.jspecify.annotations.Nullable;

/**
 * What became of one duty where all of a unit's were acted on at once.
 *
 * @param report null where there is none
 * @param code why nothing was done; null where something was
 * @param facts what the code's sentence needs
 */
public record DutyOutcome(
        UUID duty,
        @Nullable UUID report,
        Result result,
        @Nullable String code,
        List<String> facts) {
    public DutyOutcome {
        facts = List.copyOf(facts);
    }

    /** What was done. */
    @Enum("StepResult")
    public enum Result {
        /** The step was made. */
        DONE,
        /** It had been made before. */
        ALREADY,
        /** Nothing is owed for this period. */
        NOT_OWED,
        /** The step was not made; the code says why. */
        REFUSED
    }
}
