package io.sunledger.plan.web;

import io.smallrye.mutiny.Uni;
import io.sunledger.kernel.Actor;
import io.sunledger.kernel.PageRequest;
import io.sunledger.kernel.Refused;
import io.sunledger.plan.PlanDetails;
import io.sunledger.plan.PlanView;
import io.sunledger.plan.Plans;
import io.sunledger.plan.RevisionView;
import io.sunledger.platform.rest.Listing;
import io.sunledger.platform.rest.Versions;
import io.sunledger.security.CurrentActor;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Plans over REST. */
@Path("/api/v1/plans")
public class PlansRest {
    private final Plans plans;
    private final PlanDetails details;
    private final PlanTree tree;
    private final CurrentActor actor;

    PlansRest(Plans plans, PlanDetails details, PlanTree tree, CurrentActor actor) {
        this.plans = plans;
        this.details = details;
        this.tree = tree;
        this.actor = actor;
    }

    @GET
    public Uni<RestResponse<Listing<PlanView>>> list(
            @RestQuery @Nullable Integer first,
            @RestQuery @Nullable String after,
            @RestQuery @Nullable Integer last,
            @RestQuery @Nullable String before,
            @RestQuery @Nullable Integer year,
            @Context UriInfo uri) {
        return plans.list(year, PageRequest.of(first, after, last, before), actor.get())
                .map(page -> Listing.of(page, uri));
    }

    /** A plan with its items, their tasks and all that these say. */
    @GET
    @Path("/{id}")
    public Uni<RestResponse<PlanTree.PlanBody>> get(@RestPath UUID id) {
        return answer(id, actor.get());
    }

    @GET
    @Path("/{id}/revisions")
    public Uni<List<RevisionView>> revisions(@RestPath UUID id) {
        return plans.get(id, actor.get()).chain(plan -> details.revisionsOf(List.of(plan.id())));
    }

    @POST
    @Path("/{id}/amend")
    public Uni<RestResponse<PlanTree.PlanBody>> amend(
            @RestPath UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @Nullable AmendPlanInput body) {
        if (body == null) {
            throw new Refused("request.malformed", "{}");
        }
        var caller = actor.get();
        return plans.amend(body.command(id, Versions.required(ifMatch)), caller).chain(() -> answer(id, caller));
    }

    private Uni<RestResponse<PlanTree.PlanBody>> answer(UUID id, Actor caller) {
        return plans.get(id, caller)
                .chain(tree::of)
                .map(body -> Versions.tagged(body, body.plan().version()));
    }
}
