package io.sunledger.lineage.web;

import io.smallrye.mutiny.Uni;
import io.sunledger.kernel.Refused;
import io.sunledger.lineage.HigherPlanProposal;
import io.sunledger.lineage.HigherPlanView;
import io.sunledger.lineage.HigherPlans;
import io.sunledger.lineage.LineageOverview;
import io.sunledger.lineage.LineageReading;
import io.sunledger.lineage.web.LineageInputs.AddBody;
import io.sunledger.plan.Plans;
import io.sunledger.security.CurrentActor;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What a plan implements, over REST. */
@Path("/api/v1/plans")
public class LineageRest {
    private final HigherPlans higherPlans;
    private final LineageReading reading;
    private final Plans plans;
    private final CurrentActor actor;

    LineageRest(HigherPlans higherPlans, LineageReading reading, Plans plans, CurrentActor actor) {
        this.higherPlans = higherPlans;
        this.reading = reading;
        this.plans = plans;
        this.actor = actor;
    }

    /** How far the plan and the higher ones answer each other. */
    @GET
    @Path("/{planId}/lineage")
    public Uni<LineageOverview> overview(@RestPath UUID planId) {
        return reading.overview(planId, actor.get());
    }

    @GET
    @Path("/{planId}/higher-plans")
    public Uni<List<HigherPlanView>> higherPlans(@RestPath UUID planId) {
        var caller = actor.get();
        return plans.get(planId, caller).chain(() -> reading.ofPlans(List.of(planId), caller));
    }

    /** The documents of a higher level that the plan's own document names. */
    @GET
    @Path("/{planId}/higher-plans/proposals")
    public Uni<List<HigherPlanProposal>> proposals(@RestPath UUID planId) {
        return reading.proposals(planId, actor.get());
    }

    @POST
    @Path("/{planId}/higher-plans")
    public Uni<RestResponse<HigherPlanView>> add(
            @RestPath UUID planId, @HeaderParam("Idempotency-Key") @Nullable String key, @Nullable AddBody body) {
        if (body == null) {
            throw new Refused("request.malformed", "{}");
        }
        var caller = actor.get();
        return higherPlans
                .add(body.command(planId, key), caller)
                .chain(id -> reading.get(id, caller))
                .map(added -> RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, added)
                        .location(URI.create("/api/v1/higher-plans/" + added.id()))
                        .header("ETag", '"' + Integer.toString(added.version()) + '"')
                        .build());
    }
}
