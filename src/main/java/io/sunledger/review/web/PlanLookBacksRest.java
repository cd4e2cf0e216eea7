package io.sunledger.review.web;

import io.smallrye.mutiny.Uni;
import io.sunledger.review.LookBackView;
import io.sunledger.review.LookBacks;
import io.sunledger.review.OpenLookBack;
import io.sunledger.review.web.LookBackInputs.OpenBody;
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

/** The look-backs over a plan, over REST. */
@Path("/api/v1/plans/{planId}/look-backs")
public class PlanLookBacksRest {
    private final LookBacks lookBacks;
    private final CurrentActor actor;

    PlanLookBacksRest(LookBacks lookBacks, CurrentActor actor) {
        this.lookBacks = lookBacks;
        this.actor = actor;
    }

    @GET
    public Uni<List<LookBackView>> ofPlan(@RestPath UUID planId) {
        return lookBacks.ofPlan(planId, actor.get());
    }

    @POST
    public Uni<RestResponse<LookBackView>> open(
            @RestPath UUID planId, @HeaderParam("Idempotency-Key") @Nullable String key, @Nullable OpenBody body) {
        var caller = actor.get();
        var note = body == null ? null : body.note();
        return lookBacks
                .open(new OpenLookBack(planId, note, key), caller)
                .chain(id -> lookBacks.get(id, caller))
                .map(opened -> RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, opened)
                        .location(URI.create("/api/v1/look-backs/" + opened.id()))
                        .build());
    }
}
