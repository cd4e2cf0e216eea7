package io.sunledger.plan;

import io.sunledger.kernel.Breach;
import io.sunledger.kernel.Refused;
import io.sunledger.plan.AmendPlan.TaskAmendment;
import io.sunledger.plan.domain.PlanParts;
import java.time.LocalDate;
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

    /**
     * Applies the act to the plan's parts.
     *
     * @throws Refused plan.cannotAmend with everything that is wrong, task.notFound, item.notFound, task.noText
     */
    static Amendment of(AmendPlan command, PlanParts parts) {
        var breaches = breachesOf(command, parts);
        if (!breaches.isEmpty()) {
            throw Refused.forAll("plan.cannotAmend", breaches);
        }
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

    private static List<Breach> breachesOf(AmendPlan command, PlanParts parts) {
        var breaches = new ArrayList<Breach>();
        for (var i = 0; i < command.tasks().size(); i++) {
            var assignments = command.tasks().get(i).assignments();
            breaches.addAll(WorkCheck.of("/tasks/" + i, assignments == null ? List.of() : assignments));
        }
        for (var i = 0; i < command.added().size(); i++) {
            breaches.addAll(WorkCheck.of("/added/" + i, command.added().get(i).work()));
        }
        var days = new HashSet<LocalDate>();
        parts.periods().forEach(period -> days.add(period.period().due()));
        for (var i = 0; i < command.reportingPeriods().size(); i++) {
            var due = command.reportingPeriods().get(i).due();
            if (!days.add(due)) {
                breaches.add(Breach.at("/reportingPeriods/" + i, "plan.periodTwice", due.toString()));
            }
        }
        return breaches;
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
