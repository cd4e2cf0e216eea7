package io.sunledger.plan.domain;

import static java.util.stream.Collectors.groupingBy;

import io.sunledger.kernel.Assignee;
import io.sunledger.kernel.Deadline;
import io.sunledger.kernel.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A plan with all its parts at hand, each list in the plan's order. */
public record PlanParts(
        Plan plan,
        List<Item> items,
        List<Task> tasks,
        List<TaskPlace> places,
        List<Assignment> assignments,
        List<TaskDeadline> deadlines,
        List<TaskFrequency> frequencies,
        List<TaskTimeLimit> timeLimits,
        List<TaskTarget> targets,
        List<ReportingPeriod> periods) {

    /** A plan whose parts are yet to be added. */
    public static PlanParts of(Plan plan) {
        return new PlanParts(
                plan,
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>());
    }

    /** Every part in an order in which it can be written: what is referred to comes first. */
    public List<Object> all() {
        var all = new ArrayList<Object>();
        all.add(plan);
        List.of(items, tasks, places, assignments, deadlines, frequencies, timeLimits, targets, periods)
                .forEach(all::addAll);
        return all;
    }

    /** @throws Refused task.notFound where it is none of this plan's */
    public Task task(UUID id) {
        return tasks.stream()
                .filter(task -> task.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Refused.notFound("task", id));
    }

    /** @throws Refused item.notFound where it is none of this plan's */
    public Item item(UUID id) {
        return items.stream()
                .filter(item -> item.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Refused.notFound("item", id));
    }

    /** Who owes every task. */
    public List<Assignee> defaultAssignees() {
        return assignments.stream()
                .filter(assignment -> assignment.taskId() == null)
                .map(Assignment::assignee)
                .toList();
    }

    public Map<UUID, List<Task>> tasksByItem() {
        return tasks.stream().collect(groupingBy(Task::itemId));
    }

    public Map<UUID, List<Assignee>> assigneesByTask() {
        return byTask(
                assignments.stream().filter(own -> own.taskId() != null).toList(),
                own -> Objects.requireNonNull(own.taskId()),
                Assignment::assignee);
    }

    public Map<UUID, List<Deadline>> deadlinesByTask() {
        return byTask(deadlines, TaskDeadline::taskId, TaskDeadline::said);
    }

    /** What a kind of part says, by task. */
    public static <P, V> Map<UUID, List<V>> byTask(List<P> parts, Function<P, UUID> task, Function<P, V> said) {
        return parts.stream().collect(groupingBy(task, Collectors.mapping(said, Collectors.toList())));
    }
}
