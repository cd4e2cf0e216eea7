package io.sunledger.plan.web;

import io.smallrye.mutiny.Uni;
import io.sunledger.kernel.Ids;
import io.sunledger.kernel.PageRequest;
import io.sunledger.kernel.Refused;
import io.sunledger.plan.FindTasks;
import io.sunledger.plan.ItemView;
import io.sunledger.plan.PlanView;
import io.sunledger.plan.Plans;
import io.sunledger.plan.TaskView;
import io.sunledger.platform.graphql.Payloads;
import io.sunledger.platform.graphql.UserError;
import io.sunledger.security.CurrentActor;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;

/** Plans over GraphQL: the ways in and the acts. */
@GraphQLApi
public class PlansGraphQl {
    private final Plans plans;
    private final CurrentActor actor;
    private final Payloads payloads;

    PlansGraphQl(Plans plans, CurrentActor actor, Payloads payloads) {
        this.plans = plans;
        this.actor = actor;
        this.payloads = payloads;
    }

    @Query
    public Uni<@Nullable PlanView> plan(@Id @NonNull String id) {
        return plans.find(Ids.parse(id), actor.get());
    }

    @Query
    @NonNull
    public Uni<PlanConnection> plans(
            @Nullable Integer first,
            @Nullable String after,
            @Nullable Integer last,
            @Nullable String before,
            @Nullable Integer year) {
        return plans.list(year, PageRequest.of(first, after, last, before), actor.get())
                .map(PlanConnection::of);
    }

    @Query
    @NonNull
    public Uni<TaskConnection> tasks(
            @Nullable Integer first,
            @Nullable String after,
            @Nullable Integer last,
            @Nullable String before,
            @Nullable FindTasks filter) {
        var asked = Objects.requireNonNullElse(filter, FindTasks.ALL);
        return plans.tasks(asked, PageRequest.of(first, after, last, before), actor.get())
                .map(TaskConnection::of);
    }

    @Query
    public Uni<@Nullable ItemView> item(@Id @NonNull String id) {
        return plans.findItem(Ids.parse(id), actor.get());
    }

    @Query
    public Uni<@Nullable TaskView> task(@Id @NonNull String id) {
        return plans.findTask(Ids.parse(id), actor.get());
    }

    @Mutation
    @NonNull
    public Uni<AmendPlanPayload> amendPlan(@NonNull AmendPlanInput input) {
        var plan = input.planId();
        var version = input.expectedVersion();
        if (plan == null || version == null) {
            throw Refused.of(Refused.Kind.UNCONDITIONAL, "version.required");
        }
        var caller = actor.get();
        return payloads.of(
                plans.amend(input.command(plan, version), caller).chain(id -> plans.get(id, caller)),
                AmendPlanPayload::new,
                () -> plans.find(plan, caller));
    }

    /** The plan as it is now, or why it was not amended. */
    public record AmendPlanPayload(
            @Nullable PlanView plan, @NonNull List<@NonNull UserError> userErrors) {}
}
