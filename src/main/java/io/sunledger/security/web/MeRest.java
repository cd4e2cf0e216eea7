package io.sunledger.security.web;

import io.smallrye.mutiny.Uni;
import io.sunledger.security.CurrentActor;
import io.sunledger.security.MeView;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The caller's own account over REST. */
@Path("/api/v1/me")
public class MeRest {
    private final CurrentActor actor;

    MeRest(CurrentActor actor) {
        this.actor = actor;
    }

    @GET
    @Operation(summary = "The caller's own account: name, government, unit and roles")
    public Uni<MeView> me() {
        return Uni.createFrom().item(() -> MeView.of(actor.get()));
    }
}
