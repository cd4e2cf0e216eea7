package io.sunledger.lineage.web;

import io.smallrye.mutiny.Uni;
import io.sunledger.kernel.Actor;
import io.sunledger.kernel.Refused;
import io.sunledger.lineage.HigherPlanView;
import io.sunledger.lineage.HigherPlans;
import io.sunledger.lineage.HigherTaskView;
import io.sunledger.lineage.LineageReading;
import io.sunledger.lineage.LinkDecisions;
import io.sunledger.lineage.LinkProposal;
import io.sunledger.lineage.TaskLinkView;
import io.sunledger.lineage.web.LineageInputs.DecideBody;
import io.sunledger.lineage.web.LineageInputs.RegisterBody;
import io.sunledger.lineage.web.LineageInputs.RemoveBody;
import io.sunledger.platform.rest.Stale;
import io.sunledger.platform.rest.Versions;
import io.sunledger.security.CurrentActor;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Higher plans over REST. */
@Path("/api/v1/higher-plans/{id}")
public class HigherPlansRest {
    private final HigherPlans higherPlans;
    private final LinkDecisions decisions;
    private final LineageReading reading;
    private final CurrentActor actor;

    HigherPlansRest(HigherPlans higherPlans, LinkDecisions decisions, LineageReading reading, CurrentActor actor) {
        this.higherPlans = higherPlans;
        this.decisions = decisions;
        this.reading = reading;
        this.actor = actor;
    }

    @GET
    public Uni<RestResponse<HigherPlanView>> get(@RestPath UUID id) {
        return answer(id, actor.get());
    }

    @GET
    @Path("/tasks")
    public Uni<List<HigherTaskView>> tasks(@RestPath UUID id) {
        return reading.get(id, actor.get()).chain(found -> reading.tasksOf(List.of(found.id())));
    }

    /** Takes its tasks from its document or from the plan that it is. */
    @POST
    @Path("/tasks")
    public Uni<RestResponse<HigherPlanView>> register(
            @RestPath UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @Nullable RegisterBody body) {
        var command = present(body).command(id, Versions.required(ifMatch));
        var caller = actor.get();
        return Stale.telling(
                higherPlans.register(command, caller).chain(() -> answer(id, caller)), () -> reading.find(id, caller));
    }

    /** What was decided on its tasks. */
    @GET
    @Path("/links")
    public Uni<List<TaskLinkView>> links(@RestPath UUID id) {
        return reading.linksOf(id, actor.get());
    }

    /** The tasks here that may answer its own, where nobody has decided yet. */
    @GET
    @Path("/links/proposals")
    public Uni<List<LinkProposal>> proposals(@RestPath UUID id) {
        return reading.linkProposals(id, actor.get());
    }

    @POST
    @Path("/links")
    public Uni<RestResponse<HigherPlanView>> decide(
            @RestPath UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @Nullable DecideBody body) {
        var command = present(body).command(id, Versions.required(ifMatch));
        var caller = actor.get();
        return Stale.telling(
                decisions.decide(command, caller).chain(() -> answer(id, caller)), () -> reading.find(id, caller));
    }

    @POST
    @Path("/remove")
    public Uni<Void> remove(
            @RestPath UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @Nullable RemoveBody body) {
        var command = present(body).command(id, Versions.required(ifMatch));
        var caller = actor.get();
        return Stale.telling(higherPlans.remove(command, caller).replaceWithVoid(), () -> reading.find(id, caller));
    }

    private Uni<RestResponse<HigherPlanView>> answer(UUID id, Actor caller) {
        return reading.get(id, caller).map(found -> Versions.tagged(found, found.version()));
    }

    private static <B> B present(@Nullable B body) {
        if (body == null) {
            throw new Refused("request.malformed", "{}");
        }
        return body;
    }
}
