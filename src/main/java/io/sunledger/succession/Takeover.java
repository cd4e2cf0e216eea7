package io.sunledger.succession;

import io.sunledger.kernel.Assignee;
import io.sunledger.kernel.Deadline;
import io.sunledger.kernel.Frequency;
import io.sunledger.kernel.Target;
import io.sunledger.kernel.TextLikeness;
import io.sunledger.kernel.TimeLimit;
import io.sunledger.plan.AmendPlan;
import io.sunledger.plan.AmendPlan.AddedTask;
import io.sunledger.plan.AmendPlan.TaskAmendment;
import io.sunledger.plan.AssignmentView;
import io.sunledger.plan.PlanContent.Work;
import io.sunledger.plan.TaskView;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the later plan must say so that every duty that is carried over is owed by it:
 *
 * <ul>
 *   <li>a unit that does not owe the task as part of which its duty goes on is named there, in the role that it had
 *   <li>what is to be a task of its own is added to the item that speaks of the same, with all that the earlier plan said of it;
 *       several units' duties of one earlier task become one task
 * </ul>
 */
final class Takeover {
    private static final String DUE = "结转，%d年%d月%d日前完成";

    private final CarryOver command;
    private final Scene scene;
    private final Map<UUID, String> units;
    private final Map<UUID, List<Assignee>> named = new LinkedHashMap<>();
    private final Map<String, List<Owed>> added = new LinkedHashMap<>();

    /** @param units their names */
    Takeover(CarryOver command, Scene scene, Map<UUID, String> units) {
        this.command = command;
        this.scene = scene;
        this.units = units;
        var earlier = scene.earlierById();
        command.duties().forEach(wanted -> take(earlier.get(wanted.duty()), wanted.task()));
    }

    private void take(@Nullable Owed owed, @Nullable UUID task) {
        if (owed == null) {
            return;
        }
        if (task == null) {
            added.computeIfAbsent(owed.text(), text -> new ArrayList<>()).add(owed);
        } else if (scene.later(task, owed.unit())
                .filter(there -> there.withdrawnAt() == null)
                .isEmpty()) {
            named.computeIfAbsent(task, id -> new ArrayList<>()).add(assignee(owed));
        }
    }

    boolean changesThePlan() {
        return !named.isEmpty() || !added.isEmpty();
    }

    AmendPlan amendment() {
        return new AmendPlan(
                command.toPlan(),
                scene.version(),
                command.reason(),
                named.keySet().stream().map(this::named).toList(),
                added.values().stream().map(this::added).toList(),
                List.of());
    }

    private TaskAmendment named(UUID task) {
        var present = scene.assignments().stream()
                .filter(assignment -> task.equals(assignment.taskId()))
                .map(Takeover::said);
        var all = Stream.concat(present, named.getOrDefault(task, List.of()).stream())
                .distinct()
                .toList();
        return new TaskAmendment(task, null, all, null, false);
    }

    private AddedTask added(List<Owed> owed) {
        var first = owed.get(0);
        var work = new Work(
                first.text(),
                List.of(),
                owed.stream().map(this::assignee).distinct().toList(),
                due(),
                scene.measures().frequencies().stream()
                        .filter(fact -> fact.taskId().equals(first.task()))
                        .map(fact -> new Frequency(fact.text(), fact.every(), fact.atLeast()))
                        .toList(),
                scene.measures().timeLimits().stream()
                        .filter(fact -> fact.taskId().equals(first.task()))
                        .map(fact -> new TimeLimit(fact.text(), fact.amount(), fact.unit(), fact.subject()))
                        .toList(),
                scene.measures().targets().stream()
                        .filter(fact -> fact.taskId().equals(first.task()))
                        .map(fact ->
                                new Target(fact.text(), fact.atLeast(), fact.atMost(), fact.unit(), fact.subject()))
                        .toList());
        return new AddedTask(itemFor(first.text()), work);
    }

    /** The item of the task that is most alike; where nothing is, the last one. */
    private UUID itemFor(String text) {
        var likeness = TextLikeness.among(
                Stream.concat(Stream.of(text), scene.tasks().stream().map(TaskView::text))
                        .toList());
        return scene.tasks().stream()
                .filter(task -> !task.withdrawn() && likeness.of(text, task.text()) >= TextLikeness.ALIKE)
                .max(Comparator.comparingDouble(task -> likeness.of(text, task.text())))
                .map(TaskView::itemId)
                .orElseGet(() -> scene.items().get(scene.items().size() - 1).id());
    }

    private List<Deadline> due() {
        LocalDate due = command.due();
        return due == null
                ? List.of()
                : List.of(new Deadline(
                        DUE.formatted(due.getYear(), due.getMonthValue(), due.getDayOfMonth()), due, false));
    }

    private Assignee assignee(Owed owed) {
        return new Assignee(owed.role(), units.getOrDefault(owed.unit(), ""), owed.unit(), null);
    }

    private static Assignee said(AssignmentView assignment) {
        return new Assignee(assignment.role(), assignment.name(), assignment.unitId(), assignment.groupId());
    }
}
