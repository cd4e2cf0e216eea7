package io.sunledger.duty.web;

import io.smallrye.mutiny.Uni;
import io.sunledger.duty.DueDateView;
import io.sunledger.duty.Duties;
import io.sunledger.duty.ExtensionView;
import io.sunledger.duty.Extensions;
import io.sunledger.duty.web.ExtensionInputs.AskBody;
import io.sunledger.kernel.Refused;
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

/** What is asked for of a duty's date, and the dates that it had, over REST. */
@Path("/api/v1/duties")
public class DutyExtensionsRest {
    private final Extensions extensions;
    private final Duties duties;
    private final CurrentActor actor;

    DutyExtensionsRest(Extensions extensions, Duties duties, CurrentActor actor) {
        this.extensions = extensions;
        this.duties = duties;
        this.actor = actor;
    }

    @GET
    @Path("/{dutyId}/extensions")
    public Uni<List<ExtensionView>> list(@RestPath UUID dutyId) {
        return duties.get(dutyId, actor.get()).chain(duty -> extensions.ofDuties(List.of(duty.id())));
    }

    /** All dates that the duty had, the first one first. */
    @GET
    @Path("/{dutyId}/due-dates")
    public Uni<List<DueDateView>> dueDates(@RestPath UUID dutyId) {
        return duties.get(dutyId, actor.get()).chain(duty -> extensions.dueDatesOf(List.of(duty.id())));
    }

    @POST
    @Path("/{dutyId}/extensions")
    public Uni<RestResponse<ExtensionView>> ask(
            @RestPath UUID dutyId, @HeaderParam("Idempotency-Key") @Nullable String key, @Nullable AskBody body) {
        if (body == null) {
            throw new Refused("request.malformed", "{}");
        }
        var caller = actor.get();
        return extensions
                .ask(body.command(dutyId, key), caller)
                .chain(id -> extensions.get(id, caller))
                .map(asked -> RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, asked)
                        .location(URI.create("/api/v1/extensions/" + asked.id()))
                        .header("ETag", '"' + Integer.toString(asked.version()) + '"')
                        .build());
    }
}
