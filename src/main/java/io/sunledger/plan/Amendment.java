package io.sunledger.plan;

import io.sunledger.plan.AmendPlan.TaskAmendment;
import io.sunledger.plan.domain.PlanParts;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * What an act of amendment comes to.
 *
 * @param parts the plan after it
 * @param removed parts that are to be deleted
 * @param added parts that are to be written
 * @param touched the tasks that are new, changed or withdrawn
 */
record Amendment(PlanParts parts, List<Object> removed, List<Object> added, Set<UUID> touched) {

    /** Applies the act to the plan's parts. */
    static Amendment of(AmendPlan command, PlanParts parts) {
        var before = parts.all();
        var amendment = new Amendment(parts, new ArrayList<>(), new ArrayList<>(), new HashSet<>());
        var assembly = new Assembly(parts);
        command.tasks().forEach(change -> amendment.change(change, assembly));
        command.added()
                .forEach(added -> amendment
                        .touched()
                        .add(assembly.add(parts.item(added.item()), added.work())
                                .id()));
        command.reportingPeriods().forEach(assembly::report);
        amendment
                .added()
                .addAll(parts.all().stream()
                        .filter(part -> !before.contains(part))
                        .toList());
        return amendment;
    }

    private void change(TaskAmendment change, Assembly assembly) {
        var task = parts.task(change.task());
        touched.add(task.id());
        if (change.text() != null) {
            task.reword(change.text());
        }
        if (change.withdrawn()) {
            task.withdraw();
        }
        if (change.assignments() != null) {
            take(parts.assignments(), part -> task.id().equals(part.taskId()));
            assembly.assign(task.id(), change.assignments());
        }
        if (change.deadlines() != null) {
            take(parts.deadlines(), part -> part.taskId().equals(task.id()));
            assembly.due(task.id(), change.deadlines());
        }
    }

    private <P> void take(List<P> from, Predicate<P> which) {
        from.stream().filter(which).forEach(removed::add);
        from.removeIf(which);
    }
}
