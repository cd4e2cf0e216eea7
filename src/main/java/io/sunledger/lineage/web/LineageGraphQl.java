package io.sunledger.lineage.web;

import io.smallrye.mutiny.Uni;
import io.sunledger.kernel.Ids;
import io.sunledger.lineage.HigherPlanProposal;
import io.sunledger.lineage.HigherPlanView;
import io.sunledger.lineage.HigherPlans;
import io.sunledger.lineage.LineageOverview;
import io.sunledger.lineage.LineageReading;
import io.sunledger.lineage.LinkDecisions;
import io.sunledger.lineage.LinkProposal;
import io.sunledger.lineage.TaskLinkView;
import io.sunledger.lineage.web.LineageInputs.AddHigherPlanInput;
import io.sunledger.lineage.web.LineageInputs.DecideLinksInput;
import io.sunledger.lineage.web.LineageInputs.RegisterHigherTasksInput;
import io.sunledger.lineage.web.LineageInputs.RemoveHigherPlanInput;
import io.sunledger.plan.PlanView;
import io.sunledger.plan.Plans;
import io.sunledger.platform.graphql.Payloads;
import io.sunledger.platform.graphql.UserError;
import io.sunledger.security.CurrentActor;
import java.util.List;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;

/** Higher plans over GraphQL: the ways in and the acts. */
@GraphQLApi
public class LineageGraphQl {
    private final HigherPlans higherPlans;
    private final LinkDecisions decisions;
    private final LineageReading reading;
    private final Plans plans;
    private final CurrentActor actor;
    private final Payloads payloads;

    LineageGraphQl(
            HigherPlans higherPlans,
            LinkDecisions decisions,
            LineageReading reading,
            Plans plans,
            CurrentActor actor,
            Payloads payloads) {
        this.higherPlans = higherPlans;
        this.decisions = decisions;
        this.reading = reading;
        this.plans = plans;
        this.actor = actor;
        this.payloads = payloads;
    }

    @Query
    public Uni<@Nullable HigherPlanView> higherPlan(@Id @NonNull String id) {
        return reading.find(Ids.parse(id), actor.get());
    }

    /** The documents of a higher level that the plan's own document names. */
    @Query
    @NonNull
    public Uni<List<@NonNull HigherPlanProposal>> higherPlanProposals(@Id @NonNull String planId) {
        return reading.proposals(Ids.parse(planId), actor.get());
    }

    /** The tasks here that may answer those of the higher plan, where nobody has decided yet. */
    @Query
    @NonNull
    public Uni<List<@NonNull LinkProposal>> linkProposals(@Id @NonNull String higherPlanId) {
        return reading.linkProposals(Ids.parse(higherPlanId), actor.get());
    }

    /** What was decided on the higher plan's tasks. */
    @Query
    @NonNull
    public Uni<List<@NonNull TaskLinkView>> taskLinks(@Id @NonNull String higherPlanId) {
        return reading.linksOf(Ids.parse(higherPlanId), actor.get());
    }

    /** How far the plan and the higher ones answer each other. */
    @Query
    @NonNull
    public Uni<LineageOverview> lineageOverview(@Id @NonNull String planId) {
        return reading.overview(Ids.parse(planId), actor.get());
    }

    @Mutation
    @NonNull
    public Uni<HigherPlanPayload> addHigherPlan(@NonNull AddHigherPlanInput input) {
        var caller = actor.get();
        return payloads.of(
                higherPlans.add(input.command(), caller).chain(id -> reading.get(id, caller)), HigherPlanPayload::new);
    }

    @Mutation
    @NonNull
    public Uni<HigherPlanPayload> registerHigherTasks(@NonNull RegisterHigherTasksInput input) {
        var caller = actor.get();
        return payloads.of(
                Uni.createFrom()
                        .deferred(() -> higherPlans.register(input.command(), caller))
                        .chain(id -> reading.get(id, caller)),
                HigherPlanPayload::new,
                () -> reading.find(input.higherPlanId(), caller));
    }

    @Mutation
    @NonNull
    public Uni<HigherPlanPayload> decideLinks(@NonNull DecideLinksInput input) {
        var caller = actor.get();
        return payloads.of(
                decisions.decide(input.command(), caller).chain(id -> reading.get(id, caller)),
                HigherPlanPayload::new,
                () -> reading.find(input.higherPlanId(), caller));
    }

    @Mutation
    @NonNull
    public Uni<RemoveHigherPlanPayload> removeHigherPlan(@NonNull RemoveHigherPlanInput input) {
        var caller = actor.get();
        return payloads.of(
                higherPlans.remove(input.command(), caller).chain(plan -> plans.get(plan, caller)),
                RemoveHigherPlanPayload::new);
    }

    /** The higher plan as it is now, or why nothing was changed. */
    public record HigherPlanPayload(
            @Nullable HigherPlanView higherPlan, @NonNull List<@NonNull UserError> userErrors) {}

    /** The plan that implements it no more, or why nothing was changed. */
    public record RemoveHigherPlanPayload(
            @Nullable PlanView plan, @NonNull List<@NonNull UserError> userErrors) {}
}
