package io.sunledger.plan;

import io.smallrye.mutiny.Uni;
import io.sunledger.kernel.Actor;
import io.sunledger.plan.store.PlanReads;
import io.sunledger.plan.store.TaskReads;
import io.sunledger.security.Permission;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * What plans, items and tasks say, many at a time. The parents must be things that the caller was shown: whoever may see a task
 * may see what it says.
 */
@ApplicationScoped
public class PlanDetails {
    private final PlanReads plans;
    private final TaskReads tasks;

    PlanDetails(PlanReads plans, TaskReads tasks) {
        this.plans = plans;
        this.tasks = tasks;
    }

    public Uni<List<PlanView>> plans(Collection<UUID> ids, Actor actor) {
        Permission.READ_PLANS.require(actor);
        return plans.plansOf(ids, actor.government());
    }

    /** Those of the ids that are of the actor's government. */
    public Uni<List<ItemView>> items(Collection<UUID> ids, Actor actor) {
        Permission.READ_PLANS.require(actor);
        return plans.itemsOf(ids, actor.government());
    }

    /** Those of the ids that are of the actor's government. */
    public Uni<List<TaskView>> tasks(Collection<UUID> ids, Actor actor) {
        Permission.READ_PLANS.require(actor);
        return plans.tasksOf(ids, actor.government());
    }

    public Uni<List<ItemView>> items(Collection<UUID> ids) {
        return plans.items(ids);
    }

    public Uni<List<ItemView>> itemsOf(Collection<UUID> planIds) {
        return plans.itemsOf(planIds);
    }

    public Uni<List<TaskView>> tasks(Collection<UUID> ids) {
        return plans.tasks(ids);
    }

    public Uni<List<TaskView>> tasksOf(Collection<UUID> itemIds) {
        return plans.tasksOf(itemIds);
    }

    public Uni<List<PlaceView>> placesOf(Collection<UUID> taskIds) {
        return tasks.placesOf(taskIds);
    }

    public Uni<List<AssignmentView>> assignmentsOf(Collection<UUID> taskIds) {
        return tasks.assignmentsOf(taskIds);
    }

    public Uni<List<AssignmentView>> defaultAssignmentsOf(Collection<UUID> planIds) {
        return tasks.defaultAssignmentsOf(planIds);
    }

    public Uni<List<DeadlineView>> deadlinesOf(Collection<UUID> taskIds) {
        return tasks.deadlinesOf(taskIds);
    }

    public Uni<List<FrequencyView>> frequenciesOf(Collection<UUID> taskIds) {
        return tasks.frequenciesOf(taskIds);
    }

    public Uni<List<TimeLimitView>> timeLimitsOf(Collection<UUID> taskIds) {
        return tasks.timeLimitsOf(taskIds);
    }

    public Uni<List<TargetView>> targetsOf(Collection<UUID> taskIds) {
        return tasks.targetsOf(taskIds);
    }

    public Uni<List<ReportingPeriodView>> reportingPeriods(Collection<UUID> ids) {
        return tasks.reportingPeriods(ids);
    }

    public Uni<List<ReportingPeriodView>> reportingPeriodsOf(Collection<UUID> planIds) {
        return tasks.reportingPeriodsOf(planIds);
    }

    public Uni<List<RevisionView>> revisionsOf(Collection<UUID> planIds) {
        return tasks.revisionsOf(planIds);
    }
}
