package io.sunledger.intake.reading;

import io.sunledger.kernel.SourceSpan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Collects what the reader is unsure of; of each kind no more than a clerk could look through. */
final class Warnings {
    private static final int MOST_OF_A_KIND = 500;

    private final List<ReadingWarning> warnings = new ArrayList<>();
    private final Map<WarningCode, Integer> counts = new EnumMap<>(WarningCode.class);

    void add(WarningCode code, SourceSpan span, String message) {
        if (counts.merge(code, 1, Integer::sum) <= MOST_OF_A_KIND) {
            warnings.add(new ReadingWarning(code, span, message));
        }
    }

    /** In the document's order. */
    List<ReadingWarning> inOrder() {
        return warnings.stream()
                .distinct()
                .sorted(Comparator.comparingInt(
                                (ReadingWarning warning) -> warning.span().from())
                        .thenComparing(ReadingWarning::code))
                .toList();
    }
}
