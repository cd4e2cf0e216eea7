package io.sunledger.lineage.web;

import io.smallrye.mutiny.Uni;
import io.sunledger.lineage.HigherPlanView;
import io.sunledger.lineage.HigherTaskView;
import io.sunledger.lineage.LineageReading;
import io.sunledger.lineage.TaskLinkView;
import io.sunledger.plan.PlanView;
import io.sunledger.plan.TaskView;
import io.sunledger.platform.Batch;
import io.sunledger.security.CurrentActor;
import java.util.List;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;

/** What plans implement and tasks answer, loaded for all of them at once. */
@GraphQLApi
public class LineageFieldsGraphQl {
    private final LineageReading reading;
    private final CurrentActor actor;

    LineageFieldsGraphQl(LineageReading reading, CurrentActor actor) {
        this.reading = reading;
        this.actor = actor;
    }

    @NonNull
    public Uni<List<List<HigherPlanView>>> higherPlans(@Source List<PlanView> plans) {
        var ids = plans.stream().map(PlanView::id).toList();
        return reading.ofPlans(ids, actor.get()).map(rows -> Batch.lists(ids, rows, HigherPlanView::planId));
    }

    @NonNull
    @Name("tasks")
    public Uni<List<List<HigherTaskView>>> tasksOf(@Source List<HigherPlanView> higherPlans) {
        var ids = higherPlans.stream().map(HigherPlanView::id).toList();
        return reading.tasksOf(ids).map(rows -> Batch.lists(ids, rows, HigherTaskView::higherPlanId));
    }

    /** The higher tasks that a task answers, as a clerk decided. */
    @NonNull
    @Name("answers")
    public Uni<List<List<TaskLinkView>>> answersOf(@Source List<TaskView> tasks) {
        var ids = tasks.stream().map(TaskView::id).toList();
        return reading.answeredBy(ids).map(rows -> Batch.lists(ids, rows, TaskLinkView::taskId));
    }
}
