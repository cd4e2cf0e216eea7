package io.sunledger.plan.web;

import static java.util.stream.Collectors.groupingBy;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.smallrye.mutiny.Uni;
import io.sunledger.plan.AssignmentView;
import io.sunledger.plan.DeadlineView;
import io.sunledger.plan.FrequencyView;
import io.sunledger.plan.ItemView;
import io.sunledger.plan.PlanDetails;
import io.sunledger.plan.PlanView;
import io.sunledger.plan.ReportingPeriodView;
import io.sunledger.plan.TargetView;
import io.sunledger.plan.TaskView;
import io.sunledger.plan.TimeLimitView;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A whole plan in one answer, as REST gives it. */
@ApplicationScoped
class PlanTree {
    private final PlanDetails details;

    PlanTree(PlanDetails details) {
        this.details = details;
    }

    public record PlanBody(
            @JsonUnwrapped PlanView plan,
            List<AssignmentView> defaultAssignments,
            List<ReportingPeriodView> reportingPeriods,
            List<ItemBody> items) {}

    public record ItemBody(@JsonUnwrapped ItemView item, List<TaskBody> tasks) {}

    public record TaskBody(
            @JsonUnwrapped TaskView task,
            List<AssignmentView> assignments,
            List<DeadlineView> deadlines,
            List<FrequencyView> frequencies,
            List<TimeLimitView> timeLimits,
            List<TargetView> targets) {}

    Uni<PlanBody> of(PlanView plan) {
        var one = List.of(plan.id());
        return details.itemsOf(one)
                .chain(this::bodies)
                .chain(items -> details.defaultAssignmentsOf(one)
                        .chain(defaults -> details.reportingPeriodsOf(one)
                                .map(periods -> new PlanBody(plan, defaults, periods, items))));
    }

    private Uni<List<ItemBody>> bodies(List<ItemView> items) {
        var ids = items.stream().map(ItemView::id).toList();
        return details.tasksOf(ids).chain(this::said).map(tasks -> {
            var byItem = tasks.stream().collect(groupingBy(body -> body.task().itemId()));
            return items.stream()
                    .map(item -> new ItemBody(item, byItem.getOrDefault(item.id(), List.of())))
                    .toList();
        });
    }

    private Uni<List<TaskBody>> said(List<TaskView> tasks) {
        var ids = tasks.stream().map(TaskView::id).toList();
        return details.assignmentsOf(ids)
                .chain(assignments -> details.deadlinesOf(ids)
                        .chain(deadlines -> details.frequenciesOf(ids)
                                .chain(frequencies -> details.timeLimitsOf(ids)
                                        .chain(limits -> details.targetsOf(ids)
                                                .map(targets -> new Said(
                                                                by(
                                                                        assignments,
                                                                        row -> Objects.requireNonNull(row.taskId())),
                                                                by(deadlines, DeadlineView::taskId),
                                                                by(frequencies, FrequencyView::taskId),
                                                                by(limits, TimeLimitView::taskId),
                                                                by(targets, TargetView::taskId))
                                                        .bodies(tasks))))));
    }

    private static <V> Map<UUID, List<V>> by(List<V> rows, Function<V, UUID> task) {
        return rows.stream().collect(Collectors.groupingBy(task));
    }

    private record Said(
            Map<UUID, List<AssignmentView>> assignments,
            Map<UUID, List<DeadlineView>> deadlines,
            Map<UUID, List<FrequencyView>> frequencies,
            Map<UUID, List<TimeLimitView>> timeLimits,
            Map<UUID, List<TargetView>> targets) {
        List<TaskBody> bodies(List<TaskView> tasks) {
            return tasks.stream()
                    .map(task -> new TaskBody(
                            task,
                            assignments.getOrDefault(task.id(), List.of()),
                            deadlines.getOrDefault(task.id(), List.of()),
                            frequencies.getOrDefault(task.id(), List.of()),
                            timeLimits.getOrDefault(task.id(), List.of()),
                            targets.getOrDefault(task.id(), List.of())))
                    .toList();
        }
    }
}
