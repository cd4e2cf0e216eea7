package io.sunledger.duty;

import io.smallrye.mutiny.Uni;
import io.sunledger.duty.domain.Demand;
import io.sunledger.duty.domain.Duty;
import io.sunledger.duty.domain.DutyRoll;
import io.sunledger.duty.domain.Obligation;
import io.sunledger.duty.domain.Obligations;
import io.sunledger.duty.store.DutyStore;
import io.sunledger.kernel.Actor;
import io.sunledger.kernel.Assignee;
import io.sunledger.kernel.Ids;
import io.sunledger.kernel.Refused;
import io.sunledger.plan.PlanAmended;
import io.sunledger.plan.PlanDemand;
import io.sunledger.plan.PlanDemand.TaskDemand;
import io.sunledger.plan.PlanDemands;
import io.sunledger.plan.PlanIssued;
import io.sunledger.plan.PlanListener;
import io.sunledger.unit.Groups;
import io.sunledger.unit.UnitView;
import io.sunledger.unit.Units;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Has the duties follow the plans, in the plans' own transactions.
 *
 * <p>Codes of refusal: duty.unknownUnit where a plan names a unit that is not its government's, group.notFound.
 */
@ApplicationScoped
class DutiesOfPlans implements PlanListener {
    private final PlanDemands demands;
    private final Groups groups;
    private final Units units;
    private final DutyStore store;
    private final DueTrail trail;
    private final Clock clock;

    DutiesOfPlans(PlanDemands demands, Groups groups, Units units, DutyStore store, DueTrail trail, Clock clock) {
        this.demands = demands;
        this.groups = groups;
        this.units = units;
        this.store = store;
        this.trail = trail;
        this.clock = clock;
    }

    @Override
    public Uni<Void> issued(PlanIssued event) {
        return demands.of(event.plan(), event.by().government())
                .chain(plan -> owed(plan, plan.tasks(), event.by()).chain(owed -> make(plan, owed)));
    }

    @Override
    public Uni<Void> amended(PlanAmended event) {
        return demands.of(event.plan(), event.by().government())
                .chain(plan -> owed(plan, touched(plan, event.tasks()), event.by())
                        .chain(owed ->
                                store.ofTasks(event.tasks()).chain(duties -> follow(new DutyRoll(duties), owed, event)))
                        .chain(missing -> make(plan, missing)));
    }

    private Uni<List<Obligation>> follow(DutyRoll roll, List<Obligation> owed, PlanAmended event) {
        var before = roll.dueDates();
        var missing = roll.follow(owed, clock.instant());
        return trail.amended(roll, before, event).replaceWith(missing);
    }

    private static List<TaskDemand> touched(PlanDemand plan, Set<UUID> tasks) {
        return plan.tasks().stream().filter(task -> tasks.contains(task.task())).toList();
    }

    private Uni<List<Obligation>> owed(PlanDemand plan, List<TaskDemand> tasks, Actor actor) {
        var named = Stream.concat(plan.everyTask().stream(), tasks.stream().flatMap(task -> task.assignees().stream()))
                .toList();
        return check(named, actor)
                .chain(() -> groups.membersInTransaction(ids(named, Assignee::group), plan.issuedOn(), actor))
                .map(members -> owed(plan, tasks, members));
    }

    private static List<Obligation> owed(PlanDemand plan, List<TaskDemand> tasks, Map<UUID, List<UUID>> members) {
        var obligations = new Obligations(plan.year(), members);
        return tasks.stream()
                .map(task -> demand(plan, task))
                .flatMap(demand -> obligations.of(demand).stream())
                .toList();
    }

    private static Demand demand(PlanDemand plan, TaskDemand task) {
        var assignees = Stream.concat(task.assignees().stream(), plan.everyTask().stream())
                .toList();
        return new Demand(task.task(), task.item(), assignees, task.deadlines());
    }

    private Uni<Void> check(List<Assignee> named, Actor actor) {
        return units.ofIdsInTransaction(ids(named, Assignee::unit), actor)
                .invoke(known -> refuseUnknown(named, known))
                .replaceWithVoid();
    }

    private static void refuseUnknown(List<Assignee> named, List<UnitView> known) {
        var ids = known.stream().map(UnitView::id).collect(Collectors.toSet());
        var unknown = named.stream()
                .filter(assignee -> assignee.unit() != null && !ids.contains(assignee.unit()))
                .map(Assignee::name)
                .distinct()
                .collect(Collectors.joining("、"));
        if (!unknown.isEmpty()) {
            throw new Refused("duty.unknownUnit", unknown);
        }
    }

    private static Set<UUID> ids(List<Assignee> named, Function<Assignee, UUID> id) {
        return named.stream().map(id).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    private Uni<Void> make(PlanDemand plan, List<Obligation> owed) {
        return store.add(owed.stream()
                .map(one -> new Duty(Ids.next(), plan.government(), plan.plan(), one).since(clock.instant()))
                .toList());
    }
}
