package io.sunledger.intake.reading;

import io.sunledger.kernel.Origin;
import io.sunledger.kernel.SourceSpan;
import java.util.List;

/**
 * A stretch of an item's text that has one set of units.
 *
 * @param text the text at {@code span}, as printed
 * @param origin READ, or MENDED when its end had to be found without the brackets that should mark it
 */
public record DraftTask(
        String text,
        SourceSpan span,
        Origin origin,
        List<DraftAssignment> assignments,
        List<DraftDeadline> deadlines,
        List<DraftFrequency> frequencies,
        List<DraftTimeLimit> timeLimits,
        List<DraftTarget> targets) {
    public DraftTask {
        assignments = List.copyOf(assignments);
        deadlines = List.copyOf(deadlines);
        frequencies = List.copyOf(frequencies);
        timeLimits = List.copyOf(timeLimits);
        targets = List.copyOf(targets);
    }
}
