package io.sunledger.plan;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What a report on a task may name.
 *
 * @param periods of the plan, by due date
 * @param targets of the task
 * @param frequencies of the task
 */
public record ReportingFrame(List<ReportingPeriodView> periods, List<UUID> targets, List<UUID> frequencies) {
    public ReportingFrame {
        periods = List.copyOf(periods);
        targets = List.copyOf(targets);
        frequencies = List.copyOf(frequencies);
    }

    public Optional<ReportingPeriodView> period(UUID id) {
        return periods.stream().filter(period -> period.id().equals(id)).findFirst();
    }
}
