package io.sunledger.succession;

import io.sunledger.plan.AssignmentView;
import io.sunledger.plan.FrequencyView;
import io.sunledger.plan.ItemView;
import io.sunledger.plan.TargetView;
import io.sunledger.plan.TaskView;
import io.sunledger.plan.TimeLimitView;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * All that is looked at while duties are carried over, as the open transaction found it.
 *
 * @param fromYear the earlier plan's
 * @param toYear the later plan's
 * @param version the later plan's
 * @param earlier the duties that are asked for, of whichever plan, as far as there are such
 * @param later all duties of the later plan, those that have ended among them
 */
public record Scene(
        int fromYear,
        int toYear,
        int version,
        List<Owed> earlier,
        List<Owed> later,
        List<ItemView> items,
        List<TaskView> tasks,
        List<AssignmentView> assignments,
        Measures measures) {

    /** How often, how fast and how much the earlier tasks want. */
    public record Measures(List<FrequencyView> frequencies, List<TimeLimitView> timeLimits, List<TargetView> targets) {}

    Map<UUID, Owed> earlierById() {
        return earlier.stream().collect(Collectors.toMap(Owed::duty, Function.identity()));
    }

    Optional<TaskView> task(UUID id) {
        return tasks.stream().filter(task -> task.id().equals(id)).findFirst();
    }

    Optional<Owed> later(UUID task, UUID unit) {
        return later.stream()
                .filter(owed -> owed.task().equals(task) && owed.unit().equals(unit))
                .findFirst();
    }
}
