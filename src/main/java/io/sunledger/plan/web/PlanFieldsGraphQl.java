package io.sunledger.plan.web;

import io.smallrye.mutiny.Uni;
import io.sunledger.plan.AssignmentView;
import io.sunledger.plan.DeadlineView;
import io.sunledger.plan.FrequencyView;
import io.sunledger.plan.ItemView;
import io.sunledger.plan.PlaceView;
import io.sunledger.plan.PlanDetails;
import io.sunledger.plan.PlanView;
import io.sunledger.plan.ReportingPeriodView;
import io.sunledger.plan.RevisionView;
import io.sunledger.plan.TargetView;
import io.sunledger.plan.TaskView;
import io.sunledger.plan.TimeLimitView;
import io.sunledger.platform.Batch;
import io.sunledger.security.CurrentActor;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** What hangs on plans, items and tasks, loaded for all of them at once. */
@GraphQLApi
public class PlanFieldsGraphQl {
    private final PlanDetails details;
    private final CurrentActor actor;

    PlanFieldsGraphQl(PlanDetails details, CurrentActor actor) {
        this.details = details;
        this.actor = actor;
    }

    @NonNull
    public Uni<List<List<ItemView>>> items(@Source List<PlanView> plans) {
        return details.itemsOf(idsOfPlans(plans)).map(rows -> Batch.lists(idsOfPlans(plans), rows, ItemView::planId));
    }

    @NonNull
    public Uni<List<List<AssignmentView>>> defaultAssignments(@Source List<PlanView> plans) {
        return details.defaultAssignmentsOf(idsOfPlans(plans))
                .map(rows -> Batch.lists(idsOfPlans(plans), rows, AssignmentView::planId));
    }

    @NonNull
    public Uni<List<List<ReportingPeriodView>>> reportingPeriods(@Source List<PlanView> plans) {
        return details.reportingPeriodsOf(idsOfPlans(plans))
                .map(rows -> Batch.lists(idsOfPlans(plans), rows, ReportingPeriodView::planId));
    }

    @NonNull
    public Uni<List<List<RevisionView>>> revisions(@Source List<PlanView> plans) {
        return details.revisionsOf(idsOfPlans(plans))
                .map(rows -> Batch.lists(idsOfPlans(plans), rows, RevisionView::planId));
    }

    @NonNull
    public Uni<List<List<TaskView>>> tasks(@Source List<ItemView> items) {
        var ids = items.stream().map(ItemView::id).toList();
        return details.tasksOf(ids).map(rows -> Batch.lists(ids, rows, TaskView::itemId));
    }

    public Uni<List<@Nullable PlanView>> plan(@Source List<TaskView> tasks) {
        var ids = tasks.stream().map(TaskView::planId).toList();
        return details.plans(List.copyOf(Set.copyOf(ids)), actor.get())
                .map(rows -> Batch.ones(ids, rows, PlanView::id));
    }

    public Uni<List<@Nullable ItemView>> item(@Source List<TaskView> tasks) {
        var ids = tasks.stream().map(TaskView::itemId).toList();
        return details.items(List.copyOf(Set.copyOf(ids))).map(rows -> Batch.ones(ids, rows, ItemView::id));
    }

    @NonNull
    public Uni<List<List<PlaceView>>> places(@Source List<TaskView> tasks) {
        return details.placesOf(idsOfTasks(tasks)).map(rows -> Batch.lists(idsOfTasks(tasks), rows, PlaceView::taskId));
    }

    @NonNull
    public Uni<List<List<AssignmentView>>> assignments(@Source List<TaskView> tasks) {
        return details.assignmentsOf(idsOfTasks(tasks))
                .map(rows -> Batch.lists(idsOfTasks(tasks), rows, row -> Objects.requireNonNull(row.taskId())));
    }

    @NonNull
    public Uni<List<List<DeadlineView>>> deadlines(@Source List<TaskView> tasks) {
        return details.deadlinesOf(idsOfTasks(tasks))
                .map(rows -> Batch.lists(idsOfTasks(tasks), rows, DeadlineView::taskId));
    }

    @NonNull
    public Uni<List<List<FrequencyView>>> frequencies(@Source List<TaskView> tasks) {
        return details.frequenciesOf(idsOfTasks(tasks))
                .map(rows -> Batch.lists(idsOfTasks(tasks), rows, FrequencyView::taskId));
    }

    @NonNull
    public Uni<List<List<TimeLimitView>>> timeLimits(@Source List<TaskView> tasks) {
        return details.timeLimitsOf(idsOfTasks(tasks))
                .map(rows -> Batch.lists(idsOfTasks(tasks), rows, TimeLimitView::taskId));
    }

    @NonNull
    public Uni<List<List<TargetView>>> targets(@Source List<TaskView> tasks) {
        return details.targetsOf(idsOfTasks(tasks))
                .map(rows -> Batch.lists(idsOfTasks(tasks), rows, TargetView::taskId));
    }

    private static List<UUID> idsOfPlans(List<PlanView> plans) {
        return plans.stream().map(PlanView::id).toList();
    }

    private static List<UUID> idsOfTasks(List<TaskView> tasks) {
        return tasks.stream().map(TaskView::id).toList();
    }
}
