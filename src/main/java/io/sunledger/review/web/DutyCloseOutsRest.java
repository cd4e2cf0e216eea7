package io.sunledger.review.web;

import io.smallrye.mutiny.Uni;
import io.sunledger.review.AskCloseOut;
import io.sunledger.review.CloseOutFiles;
import io.sunledger.review.CloseOutRequests;
import io.sunledger.review.CloseOutView;
import io.sunledger.review.web.CloseOutInputs.AskBody;
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

/** The close-outs of a duty over REST. */
@Path("/api/v1/duties/{dutyId}/close-outs")
public class DutyCloseOutsRest {
    private final CloseOutFiles files;
    private final CloseOutRequests requests;
    private final CurrentActor actor;

    DutyCloseOutsRest(CloseOutFiles files, CloseOutRequests requests, CurrentActor actor) {
        this.files = files;
        this.requests = requests;
        this.actor = actor;
    }

    @GET
    public Uni<List<CloseOutView>> list(@RestPath UUID dutyId) {
        return files.of(dutyId, actor.get());
    }

    @POST
    public Uni<RestResponse<CloseOutView>> ask(
            @RestPath UUID dutyId, @HeaderParam("Idempotency-Key") @Nullable String key, @Nullable AskBody body) {
        var caller = actor.get();
        var summary = body == null ? null : body.summary();
        return requests.ask(new AskCloseOut(dutyId, summary, key), caller)
                .chain(id -> files.get(id, caller))
                .map(closeOut -> RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, closeOut)
                        .location(URI.create("/api/v1/close-outs/" + closeOut.id()))
                        .header("ETag", '"' + Integer.toString(closeOut.version()) + '"')
                        .build());
    }
}
