package io.sunledger.export.web;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.sunledger.export.ExportView;
import io.sunledger.export.Exports;
import io.sunledger.export.web.ExportInputs.StartExportInput;
import io.sunledger.kernel.PageRequest;
import io.sunledger.kernel.Refused;
import io.sunledger.platform.rest.Listing;
import io.sunledger.security.CurrentActor;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestMulti;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Exports over REST: a job is asked for, watched, and its file fetched, in stretches where the line breaks. */
@Path("/api/v1/exports")
public class ExportsRest {
    private final Exports exports;
    private final CurrentActor actor;

    ExportsRest(Exports exports, CurrentActor actor) {
        this.exports = exports;
        this.actor = actor;
    }

    @POST
    public Uni<RestResponse<ExportView>> start(
            @HeaderParam("Idempotency-Key") @Nullable String key, @Nullable StartExportInput body) {
        if (body == null) {
            throw new Refused("request.malformed", "{}");
        }
        var caller = actor.get();
        return exports.start(body.with(key).command(), caller)
                .chain(id -> exports.get(id, caller))
                .map(job -> RestResponse.ResponseBuilder.create(RestResponse.Status.ACCEPTED, job)
                        .location(URI.create("/api/v1/exports/" + job.id()))
                        .build());
    }

    /** The caller's own, newest first. */
    @GET
    public Uni<RestResponse<Listing<ExportView>>> mine(
            @RestQuery @Nullable Integer first,
            @RestQuery @Nullable String after,
            @RestQuery @Nullable Integer last,
            @RestQuery @Nullable String before,
            @Context UriInfo uri) {
        return exports.mine(PageRequest.of(first, after, last, before), actor.get())
                .map(page -> Listing.of(page, uri));
    }

    @GET
    @Path("/{id}")
    public Uni<ExportView> get(@RestPath UUID id) {
        return exports.get(id, actor.get());
    }

    /** The file, or the stretch of it that {@code Range} names. */
    @GET
    @Path("/{id}/result")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    public Multi<byte[]> result(
            @RestPath UUID id,
            @HeaderParam("Range") @Nullable String range,
            @HeaderParam("If-Range") @Nullable String ifRange,
            @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        return RestMulti.fromUniResponse(
                exports.file(id, actor.get()).map(file -> FileAnswer.of(file, range, ifRange, ifNoneMatch)),
                FileAnswer::octets,
                FileAnswer::headers,
                FileAnswer::status);
    }

    /** Ends an export that is under way. */
    @POST
    @Path("/{id}/cancel")
    public Uni<ExportView> cancel(@RestPath UUID id) {
        var caller = actor.get();
        return exports.cancel(id, caller).chain(done -> exports.get(done, caller));
    }
}
