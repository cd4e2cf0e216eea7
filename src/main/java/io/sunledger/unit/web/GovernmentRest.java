package io.sunledger.unit.web;

import io.smallrye.mutiny.Uni;
import io.sunledger.platform.rest.Given;
import io.sunledger.platform.rest.Versions;
import io.sunledger.security.CurrentActor;
import io.sunledger.unit.GovernmentView;
import io.sunledger.unit.Governments;
import io.sunledger.unit.web.UnitInputs.RegisterGovernmentInput;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Over REST: the caller's own government. */
@Path("/api/v1/government")
public class GovernmentRest {
    private final Governments governments;
    private final CurrentActor actor;

    GovernmentRest(Governments governments, CurrentActor actor) {
        this.governments = governments;
        this.actor = actor;
    }

    @GET
    public Uni<RestResponse<GovernmentView>> get() {
        return governments.own(actor.get()).map(view -> Versions.tagged(view, view.version()));
    }

    /** Registers it, or corrects what is registered; sent twice it does the same. */
    @PUT
    public Uni<RestResponse<GovernmentView>> register(@Nullable RegisterGovernmentInput body) {
        return governments
                .register(Given.required(body, "").command(), actor.get())
                .map(view -> Versions.tagged(view, view.version()));
    }
}
