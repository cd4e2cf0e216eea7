package io.sunledger.plan;

import io.sunledger.kernel.Assignee;
import io.sunledger.kernel.Deadline;
import io.sunledger.kernel.Frequency;
import io.sunledger.kernel.Ids;
import io.sunledger.kernel.Period;
import io.sunledger.kernel.Target;
import io.sunledger.kernel.TimeLimit;
import io.sunledger.plan.PlanContent.Place;
import io.sunledger.plan.PlanContent.Point;
import io.sunledger.plan.PlanContent.Work;
import io.sunledger.plan.domain.Assignment;
import io.sunledger.plan.domain.Item;
import io.sunledger.plan.domain.Plan;
import io.sunledger.plan.domain.PlanParts;
import io.sunledger.plan.domain.ReportingPeriod;
import io.sunledger.plan.domain.Task;
import io.sunledger.plan.domain.TaskDeadline;
import io.sunledger.plan.domain.TaskFrequency;
import io.sunledger.plan.domain.TaskPlace;
import io.sunledger.plan.domain.TaskTarget;
import io.sunledger.plan.domain.TaskTimeLimit;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes what a plan says apart into the parts that are kept, and puts them together again. */
final class Assembly {
    private final PlanParts parts;

    Assembly(PlanParts parts) {
        this.parts = parts;
    }

    static PlanParts apart(PlanContent content, String government, Instant entered, String by) {
        var heading = new Plan.Heading(
                content.title(),
                content.year(),
                content.jurisdiction(),
                content.issuer(),
                content.documentNumber(),
                content.issuedOn(),
                content.disclosure());
        var assembly = new Assembly(PlanParts.of(new Plan(Ids.next(), government, heading, entered, by)));
        assembly.assign(null, content.defaultAssignments());
        content.reportingPeriods().forEach(assembly::report);
        content.items().forEach(assembly::add);
        return assembly.parts;
    }

    private void add(Point point) {
        var heading = new Item.Heading(point.number(), point.part(), point.title(), point.annex());
        var item = new Item(Ids.next(), planId(), parts.items().size(), heading);
        parts.items().add(item);
        point.tasks().forEach(work -> add(item, work));
    }

    /** Adds a task to an item, after those that it has. */
    Task add(Item item, Work work) {
        var ordinal = parts.tasks().stream()
                .filter(other -> other.itemId().equals(item.id()))
                .mapToInt(Task::ordinal)
                .max()
                .orElse(-1);
        var task = new Task(Ids.next(), item, ordinal + 1, work.text());
        parts.tasks().add(task);
        number(
                work.places(),
                (ordinalOf, place) -> parts.places()
                        .add(new TaskPlace(Ids.next(), task.id(), ordinalOf, place.span(), place.restated())));
        assign(task.id(), work.assignments());
        due(task.id(), work.deadlines());
        number(
                work.frequencies(),
                (ordinalOf, fact) ->
                        parts.frequencies().add(new TaskFrequency(Ids.next(), task.id(), ordinalOf, fact)));
        number(
                work.timeLimits(),
                (ordinalOf, fact) -> parts.timeLimits().add(new TaskTimeLimit(Ids.next(), task.id(), ordinalOf, fact)));
        number(
                work.targets(),
                (ordinalOf, fact) -> parts.targets().add(new TaskTarget(Ids.next(), task.id(), ordinalOf, fact)));
        return task;
    }

    /** @param task null for who owes every task */
    void assign(@Nullable UUID task, List<Assignee> assignees) {
        number(
                assignees,
                (ordinal, assignee) ->
                        parts.assignments().add(new Assignment(Ids.next(), planId(), task, ordinal, assignee)));
    }

    void due(UUID task, List<Deadline> deadlines) {
        number(
                deadlines,
                (ordinal, deadline) -> parts.deadlines().add(new TaskDeadline(Ids.next(), task, ordinal, deadline)));
    }

    void report(Period period) {
        parts.periods().add(new ReportingPeriod(Ids.next(), planId(), period));
    }

    /** What the plan says; a withdrawn task is said no more. */
    PlanContent together() {
        var heading = parts.plan().heading();
        var tasks = parts.tasksByItem();
        var says = new Says(
                PlanParts.byTask(parts.places(), TaskPlace::taskId, place -> new Place(place.span(), place.restated())),
                parts.assigneesByTask(),
                parts.deadlinesByTask(),
                PlanParts.byTask(parts.frequencies(), TaskFrequency::taskId, TaskFrequency::said),
                PlanParts.byTask(parts.timeLimits(), TaskTimeLimit::taskId, TaskTimeLimit::said),
                PlanParts.byTask(parts.targets(), TaskTarget::taskId, TaskTarget::said));
        return new PlanContent(
                heading.title(),
                heading.year(),
                heading.jurisdiction(),
                heading.issuer(),
                heading.documentNumber(),
                heading.issuedOn(),
                heading.disclosure(),
                parts.defaultAssignees(),
                parts.periods().stream().map(ReportingPeriod::period).toList(),
                parts.items().stream()
                        .map(item -> point(item, tasks.getOrDefault(item.id(), List.of()), says))
                        .toList());
    }

    private static Point point(Item item, List<Task> tasks, Says says) {
        var heading = item.heading();
        return new Point(
                heading.number(),
                heading.part(),
                heading.title(),
                heading.annex(),
                tasks.stream().filter(task -> !task.withdrawn()).map(says::work).toList());
    }

    private UUID planId() {
        return parts.plan().id();
    }

    private static <T> void number(List<T> facts, Numbered<T> each) {
        for (var i = 0; i < facts.size(); i++) {
            each.take(i, facts.get(i));
        }
    }

    private interface Numbered<T> {
        void take(int ordinal, T fact);
    }

    private record Says(
            Map<UUID, List<Place>> places,
            Map<UUID, List<Assignee>> assignees,
            Map<UUID, List<Deadline>> deadlines,
            Map<UUID, List<Frequency>> frequencies,
            Map<UUID, List<TimeLimit>> timeLimits,
            Map<UUID, List<Target>> targets) {
        Work work(Task task) {
            return new Work(
                    task.text(),
                    places.getOrDefault(task.id(), List.of()),
                    assignees.getOrDefault(task.id(), List.of()),
                    deadlines.getOrDefault(task.id(), List.of()),
                    frequencies.getOrDefault(task.id(), List.of()),
                    timeLimits.getOrDefault(task.id(), List.of()),
                    targets.getOrDefault(task.id(), List.of()));
        }
    }
}
