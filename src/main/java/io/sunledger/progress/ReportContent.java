package io.sunledger.progress;

import io.sunledger.kernel.DutyState;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that a report says: what is saved, and what a revision keeps.
 *
 * @param done what was done (做了什么)
 * @param effect with what effect (成效)
 * @param problems what stands in the way (问题)
 * @param nextSteps what comes next (下一步)
 * @param values one a target at most
 * @param counts one a frequency at most
 */
public record ReportContent(
        @Nullable DutyState state,
        String done,
        String effect,
        String problems,
        String nextSteps,
        List<TargetValue> values,
        List<FrequencyCount> counts) {
    public ReportContent {
        values = List.copyOf(values);
        counts = List.copyOf(counts);
    }
}
