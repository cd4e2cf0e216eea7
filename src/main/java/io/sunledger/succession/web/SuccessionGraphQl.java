package io.sunledger.succession.web;

import io.smallrye.mutiny.Uni;
import io.sunledger.duty.Duties;
import io.sunledger.duty.DutyView;
import io.sunledger.kernel.Actor;
import io.sunledger.kernel.Ids;
import io.sunledger.platform.graphql.Payloads;
import io.sunledger.platform.graphql.UserError;
import io.sunledger.security.CurrentActor;
import io.sunledger.succession.CarriedOver;
import io.sunledger.succession.CarryCandidate;
import io.sunledger.succession.LineageView;
import io.sunledger.succession.Succession;
import io.sunledger.succession.SuccessionReading;
import java.util.List;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** Carrying over and lineages over GraphQL. */
@GraphQLApi
public class SuccessionGraphQl {
    private final Succession succession;
    private final SuccessionReading reading;
    private final Duties duties;
    private final CurrentActor actor;
    private final Payloads payloads;

    SuccessionGraphQl(
            Succession succession, SuccessionReading reading, Duties duties, CurrentActor actor, Payloads payloads) {
        this.succession = succession;
        this.reading = reading;
        this.duties = duties;
        this.actor = actor;
        this.payloads = payloads;
    }

    /** What the earlier plan left unfinished, by due date, and as part of what the later one could take it over. */
    @Query
    @NonNull
    public Uni<List<@NonNull CarryCandidate>> carryOverProposal(
            @Id @NonNull String fromPlanId, @Id @NonNull String toPlanId) {
        return reading.proposal(Ids.parse(fromPlanId), Ids.parse(toPlanId), actor.get());
    }

    @Mutation
    @NonNull
    public Uni<CarryOverPayload> carryOver(@NonNull CarryOverInput input) {
        var caller = actor.get();
        return payloads.of(
                succession.carryOver(input.command(), caller).chain(carried -> shown(carried, caller)),
                CarryOverPayload::new);
    }

    /** Where the duty comes from and went, the oldest step first. */
    @NonNull
    public Uni<List<List<LineageView>>> lineage(@Source List<DutyView> of) {
        return reading.lineages(of.stream().map(DutyView::id).toList());
    }

    private Uni<List<CarriedView>> shown(CarriedOver carried, Actor caller) {
        return duties.ofIds(CarriedView.ids(carried), caller).map(views -> CarriedView.of(carried, views));
    }

    /** What was carried over, or why nothing was. */
    public record CarryOverPayload(
            @Nullable List<CarriedView> carried, @NonNull List<@NonNull UserError> userErrors) {}
}
