package io.sunledger.undertaking.web;

import io.smallrye.mutiny.Uni;
import io.sunledger.kernel.Refused;
import io.sunledger.security.CurrentActor;
import io.sunledger.undertaking.AddMeasure;
import io.sunledger.undertaking.MeasureView;
import io.sunledger.undertaking.Measures;
import io.sunledger.undertaking.web.MeasuresRest.MeasureBody;
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

/** A duty's measures over REST. */
@Path("/api/v1/duties/{dutyId}/measures")
public class DutyMeasuresRest {
    private final Measures measures;
    private final CurrentActor actor;

    DutyMeasuresRest(Measures measures, CurrentActor actor) {
        this.measures = measures;
        this.actor = actor;
    }

    @GET
    public Uni<List<MeasureView>> list(@RestPath UUID dutyId) {
        return measures.of(dutyId, actor.get());
    }

    @POST
    public Uni<RestResponse<MeasureView>> add(
            @RestPath UUID dutyId, @HeaderParam("Idempotency-Key") @Nullable String key, @Nullable MeasureBody body) {
        if (body == null) {
            throw new Refused("request.malformed", "{}");
        }
        var caller = actor.get();
        return measures.add(command(dutyId, key, body), caller)
                .chain(id -> measures.get(id, caller))
                .map(measure -> RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, measure)
                        .location(URI.create("/api/v1/measures/" + measure.id()))
                        .header("ETag", '"' + Integer.toString(measure.version()) + '"')
                        .build());
    }

    private static AddMeasure command(UUID duty, @Nullable String key, MeasureBody body) {
        return new AddMeasure(
                duty,
                UndertakingInputs.said(body.text()),
                UndertakingInputs.said(body.goal()),
                body.due(),
                UndertakingInputs.said(body.section()),
                UndertakingInputs.said(body.person()),
                body.position(),
                key);
    }
}
