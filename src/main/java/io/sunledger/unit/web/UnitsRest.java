package io.sunledger.unit.web;

import io.smallrye.mutiny.Uni;
import io.sunledger.kernel.PageRequest;
import io.sunledger.kernel.UnitKind;
import io.sunledger.platform.rest.Given;
import io.sunledger.platform.rest.Listing;
import io.sunledger.platform.rest.Versions;
import io.sunledger.security.CurrentActor;
import io.sunledger.unit.FindUnits;
import io.sunledger.unit.UnitView;
import io.sunledger.unit.Units;
import io.sunledger.unit.web.UnitInputs.CorrectUnitInput;
import io.sunledger.unit.web.UnitInputs.MergeUnitsInput;
import io.sunledger.unit.web.UnitInputs.RegisterUnitInput;
import io.sunledger.unit.web.UnitInputs.RenameUnitInput;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.LocalDate;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Units over REST. */
@Path("/api/v1/units")
public class UnitsRest {
    private final Units units;
    private final CurrentActor actor;

    UnitsRest(Units units, CurrentActor actor) {
        this.units = units;
        this.actor = actor;
    }

    @GET
    public Uni<RestResponse<Listing<UnitView>>> list(
            @RestQuery @Nullable Integer first,
            @RestQuery @Nullable String after,
            @RestQuery @Nullable Integer last,
            @RestQuery @Nullable String before,
            @RestQuery @Nullable UnitKind kind,
            @RestQuery @Nullable String query,
            @RestQuery @Nullable LocalDate on,
            @Context UriInfo uri) {
        return units.list(new FindUnits(kind, query, on), PageRequest.of(first, after, last, before), actor.get())
                .map(page -> Listing.of(page, uri));
    }

    /** The unit to which the caller belongs. */
    @GET
    @Path("/own")
    public Uni<RestResponse<UnitView>> own() {
        return units.own(actor.get()).map(UnitsRest::tagged);
    }

    @GET
    @Path("/{id}")
    public Uni<RestResponse<UnitView>> get(@RestPath UUID id) {
        return units.find(id, actor.get()).map(UnitsRest::tagged);
    }

    @POST
    public Uni<RestResponse<UnitView>> register(
            @HeaderParam("Idempotency-Key") @Nullable String key, @Nullable RegisterUnitInput body) {
        return units.register(Given.required(body, "").command(key), actor.get())
                .map(unit -> RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, unit)
                        .location(URI.create("/api/v1/units/" + unit.id()))
                        .header("ETag", '"' + Integer.toString(unit.version()) + '"')
                        .build());
    }

    @PUT
    @Path("/{id}")
    public Uni<RestResponse<UnitView>> correct(
            @RestPath UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @Nullable CorrectUnitInput body) {
        var command = Given.required(body, "").command(id, Versions.required(ifMatch));
        return units.correct(command, actor.get()).map(UnitsRest::tagged);
    }

    @POST
    @Path("/{id}/rename")
    public Uni<RestResponse<UnitView>> rename(
            @RestPath UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @Nullable RenameUnitInput body) {
        var command = Given.required(body, "").command(id, Versions.required(ifMatch));
        return units.rename(command, actor.get()).map(UnitsRest::tagged);
    }

    /** Several units end, each with its version in the body; the answer is what they became part of. */
    @POST
    @Path("/merge")
    public Uni<RestResponse<UnitView>> merge(@Nullable MergeUnitsInput body) {
        return units.merge(Given.required(body, "").command(), actor.get()).map(UnitsRest::tagged);
    }

    private static RestResponse<UnitView> tagged(UnitView unit) {
        return Versions.tagged(unit, unit.version());
    }
}
