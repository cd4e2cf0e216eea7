package io.sunledger.undertaking.web;

import io.smallrye.mutiny.Uni;
import io.sunledger.kernel.DutyState;
import io.sunledger.kernel.Refused;
import io.sunledger.platform.rest.Stale;
import io.sunledger.platform.rest.Versions;
import io.sunledger.security.CurrentActor;
import io.sunledger.undertaking.ChangeMeasure;
import io.sunledger.undertaking.EndMeasure;
import io.sunledger.undertaking.MeasureView;
import io.sunledger.undertaking.Measures;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Measures over REST. */
@Path("/api/v1/measures")
public class MeasuresRest {
    private final Measures measures;
    private final CurrentActor actor;

    MeasuresRest(Measures measures, CurrentActor actor) {
        this.measures = measures;
        this.actor = actor;
    }

    @GET
    @Path("/{id}")
    public Uni<RestResponse<MeasureView>> get(@RestPath UUID id) {
        return measures.get(id, actor.get()).map(measure -> Versions.tagged(measure, measure.version()));
    }

    @POST
    @Path("/{id}/change")
    public Uni<RestResponse<MeasureView>> change(
            @RestPath UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @Nullable MeasureBody body) {
        if (body == null) {
            throw new Refused("request.malformed", "{}");
        }
        var command = new ChangeMeasure(
                id,
                Versions.required(ifMatch),
                UndertakingInputs.said(body.text()),
                UndertakingInputs.said(body.goal()),
                body.due(),
                UndertakingInputs.said(body.section()),
                UndertakingInputs.said(body.person()),
                body.state(),
                body.position());
        return now(id, measures.change(command, actor.get()));
    }

    /** It is done. */
    @POST
    @Path("/{id}/finish")
    public Uni<RestResponse<MeasureView>> finish(
            @RestPath UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @Nullable Why body) {
        return now(id, measures.finish(end(id, ifMatch, body), actor.get()));
    }

    /** It is not to be done any more; it is kept. */
    @POST
    @Path("/{id}/drop")
    public Uni<RestResponse<MeasureView>> drop(
            @RestPath UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @Nullable Why body) {
        return now(id, measures.drop(end(id, ifMatch, body), actor.get()));
    }

    private Uni<RestResponse<MeasureView>> now(UUID id, Uni<UUID> changed) {
        var caller = actor.get();
        return Stale.telling(changed.chain(same -> measures.get(same, caller)), () -> measures.find(id, caller))
                .map(measure -> Versions.tagged(measure, measure.version()));
    }

    private static EndMeasure end(UUID id, @Nullable String ifMatch, @Nullable Why why) {
        return new EndMeasure(id, Versions.required(ifMatch), why == null ? null : why.reason());
    }

    /** What a measure shall say; due null: the duty's own; state and position null: as they are. */
    public record MeasureBody(
            @Nullable String text,
            @Nullable String goal,
            @Nullable LocalDate due,
            @Nullable String section,
            @Nullable String person,
            @Nullable DutyState state,
            @Nullable Integer position) {}

    /** Why. */
    public record Why(@Nullable String reason) {}
}
