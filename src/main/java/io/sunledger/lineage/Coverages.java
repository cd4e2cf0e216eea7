package io.sunledger.lineage;

import io.sunledger.lineage.LineageOverview.Coverage;
import io.sunledger.plan.TaskView;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Counts which tasks answer which. */
final class Coverages {
    private final Map<UUID, List<HigherTaskView>> byHigherPlan;
    private final Set<UUID> answering;
    private final Set<UUID> answered;

    /** @param accepted of tasks that stand */
    Coverages(List<HigherTaskView> higherTasks, List<TaskLinkView> accepted) {
        this.byHigherPlan = higherTasks.stream().collect(Collectors.groupingBy(HigherTaskView::higherPlanId));
        this.answering = accepted.stream().map(TaskLinkView::taskId).collect(Collectors.toSet());
        this.answered = accepted.stream().map(TaskLinkView::higherTaskId).collect(Collectors.toSet());
    }

    LineageOverview of(UUID plan, List<TaskView> tasks, List<HigherPlanView> higher) {
        var unlinked =
                tasks.stream().filter(task -> !answering.contains(task.id())).toList();
        return new LineageOverview(
                plan,
                tasks.size(),
                tasks.size() - unlinked.size(),
                unlinked,
                higher.stream().map(this::coverage).toList());
    }

    private Coverage coverage(HigherPlanView higher) {
        var tasks = byHigherPlan.getOrDefault(higher.id(), List.of());
        var uncovered =
                tasks.stream().filter(task -> !answered.contains(task.id())).toList();
        return new Coverage(higher, tasks.size(), tasks.size() - uncovered.size(), uncovered);
    }
}
