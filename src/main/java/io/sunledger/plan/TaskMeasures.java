package io.sunledger.plan;

import java.time.LocalDate;
import java.util.List;

/**
 * What a task asks for in numbers.
 *
 * @param issuedOn the day on which its plan was issued
 * @param year the plan's
 */
public record TaskMeasures(LocalDate issuedOn, int year, List<TargetView> targets, List<FrequencyView> frequencies) {
    public TaskMeasures {
        targets = List.copyOf(targets);
        frequencies = List.copyOf(frequencies);
    }
}
