package io.sunledger.duty.web;

import io.smallrye.mutiny.Uni;
import io.sunledger.duty.DutyCounts;
import io.sunledger.duty.DutyRollUps;
import io.sunledger.plan.ItemView;
import io.sunledger.plan.PlanView;
import io.sunledger.plan.TaskView;
import io.sunledger.security.CurrentActor;
import io.sunledger.unit.GroupView;
import io.sunledger.unit.UnitView;
import java.util.List;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;

/** How far the duties of plans, items, tasks, units and groups are, as the caller may see them. */
@GraphQLApi
public class CountsGraphQl {
    private static final String FIELD = "dutyCounts";

    private final DutyRollUps rollUps;
    private final CurrentActor actor;

    CountsGraphQl(DutyRollUps rollUps, CurrentActor actor) {
        this.rollUps = rollUps;
        this.actor = actor;
    }

    @NonNull
    @Name(FIELD)
    public Uni<List<DutyCounts>> ofPlans(@Source List<PlanView> plans) {
        return rollUps.ofPlans(plans.stream().map(PlanView::id).toList(), actor.get());
    }

    @NonNull
    @Name(FIELD)
    public Uni<List<DutyCounts>> ofItems(@Source List<ItemView> items) {
        return rollUps.ofItems(items.stream().map(ItemView::id).toList(), actor.get());
    }

    @NonNull
    @Name(FIELD)
    public Uni<List<DutyCounts>> ofTasks(@Source List<TaskView> tasks) {
        return rollUps.ofTasks(tasks.stream().map(TaskView::id).toList(), actor.get());
    }

    @NonNull
    @Name(FIELD)
    public Uni<List<DutyCounts>> ofUnits(@Source List<UnitView> units) {
        return rollUps.ofUnits(units.stream().map(UnitView::id).toList(), actor.get());
    }

    @NonNull
    @Name(FIELD)
    public Uni<List<DutyCounts>> ofGroups(@Source List<GroupView> groups) {
        return rollUps.ofGroups(groups.stream().map(GroupView::id).toList(), actor.get());
    }
}
