package io.sunledger.duty.web;

import io.smallrye.mutiny.Uni;
import io.sunledger.duty.Duties;
import io.sunledger.duty.DutyView;
import io.sunledger.plan.ItemView;
import io.sunledger.plan.PlanDetails;
import io.sunledger.plan.PlanView;
import io.sunledger.plan.TaskView;
import io.sunledger.platform.Batch;
import io.sunledger.security.CurrentActor;
import io.sunledger.unit.GroupView;
import io.sunledger.unit.Groups;
import io.sunledger.unit.UnitView;
import io.sunledger.unit.Units;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** What a duty belongs to, and a task's duties, loaded for all of them at once. */
@GraphQLApi
public class DutyFieldsGraphQl {
    private final Duties duties;
    private final PlanDetails plans;
    private final Units units;
    private final Groups groups;
    private final CurrentActor actor;

    DutyFieldsGraphQl(Duties duties, PlanDetails plans, Units units, Groups groups, CurrentActor actor) {
        this.duties = duties;
        this.plans = plans;
        this.units = units;
        this.groups = groups;
        this.actor = actor;
    }

    @NonNull
    @Name("duties")
    public Uni<List<List<DutyView>>> ofTasks(@Source List<TaskView> tasks) {
        var ids = tasks.stream().map(TaskView::id).toList();
        return duties.ofTasks(ids, actor.get()).map(rows -> Batch.lists(ids, rows, DutyView::taskId));
    }

    public Uni<List<@Nullable UnitView>> unit(@Source List<DutyView> of) {
        var ids = ids(of, DutyView::unitId);
        return units.ofIds(Set.copyOf(ids), actor.get()).map(rows -> Batch.ones(ids, rows, UnitView::id));
    }

    public Uni<List<@Nullable GroupView>> viaGroup(@Source List<DutyView> of) {
        List<@Nullable UUID> ids = of.stream().map(DutyView::viaGroupId).toList();
        return groups.ofIds(known(ids), actor.get()).map(rows -> Batch.ones(ids, rows, GroupView::id));
    }

    public Uni<List<@Nullable PlanView>> plan(@Source List<DutyView> of) {
        var ids = ids(of, DutyView::planId);
        return plans.plans(Set.copyOf(ids), actor.get()).map(rows -> Batch.ones(ids, rows, PlanView::id));
    }

    public Uni<List<@Nullable ItemView>> item(@Source List<DutyView> of) {
        var ids = ids(of, DutyView::itemId);
        return plans.items(Set.copyOf(ids)).map(rows -> Batch.ones(ids, rows, ItemView::id));
    }

    public Uni<List<@Nullable TaskView>> task(@Source List<DutyView> of) {
        var ids = ids(of, DutyView::taskId);
        return plans.tasks(Set.copyOf(ids)).map(rows -> Batch.ones(ids, rows, TaskView::id));
    }

    private static List<UUID> ids(List<DutyView> of, Function<DutyView, UUID> id) {
        return of.stream().map(id).toList();
    }

    private static Collection<UUID> known(List<@Nullable UUID> ids) {
        return ids.stream()
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .collect(Collectors.toSet());
    }
}
