package io.sunledger.unit.web;

import io.smallrye.mutiny.Uni;
import io.sunledger.platform.rest.Given;
import io.sunledger.platform.rest.Versions;
import io.sunledger.security.CurrentActor;
import io.sunledger.unit.LiaisonView;
import io.sunledger.unit.Liaisons;
import io.sunledger.unit.NameResolution;
import io.sunledger.unit.NameView;
import io.sunledger.unit.RegistryProposal;
import io.sunledger.unit.UnitNames;
import io.sunledger.unit.Units;
import io.sunledger.unit.web.UnitInputs.AddAliasInput;
import io.sunledger.unit.web.UnitInputs.AppointLiaisonInput;
import io.sunledger.unit.web.UnitInputs.DismissLiaisonInput;
import io.sunledger.unit.web.UnitInputs.Names;
import io.sunledger.unit.web.UnitInputs.RememberNameInput;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Over REST: what names mean, and whom to call. */
@Path("/api/v1/units")
public class UnitNamesRest {
    private final Units units;
    private final UnitNames names;
    private final Liaisons liaisons;
    private final CurrentActor actor;
    private final Clock clock;

    UnitNamesRest(Units units, UnitNames names, Liaisons liaisons, CurrentActor actor, Clock clock) {
        this.units = units;
        this.names = names;
        this.liaisons = liaisons;
        this.actor = actor;
        this.clock = clock;
    }

    /** What each name means in a document of that day, or of today. */
    @GET
    @Path("/resolve")
    public Uni<List<NameResolution>> resolve(@RestQuery List<String> name, @RestQuery @Nullable LocalDate on) {
        return names.resolve(name, on == null ? LocalDate.now(clock) : on, actor.get());
    }

    /** Remembers a clerk's choice; answers with what the name means now. */
    @POST
    @Path("/remember")
    public Uni<NameResolution> remember(@Nullable RememberNameInput body) {
        var caller = actor.get();
        var given = Given.required(body, "");
        var name = Given.required(given.name(), "/name");
        var means = Given.required(given.meansId(), "/meansId");
        return names.remember(name, means, caller)
                .chain(() -> names.resolve(List.of(name), LocalDate.now(clock), caller))
                .map(resolutions -> resolutions.get(0));
    }

    /** A registry made of the names that a document uses; nothing is created. */
    @POST
    @Path("/proposals")
    public Uni<RegistryProposal> propose(@Nullable Names body) {
        return names.propose(Given.required(body, "").command(), actor.get());
    }

    @GET
    @Path("/{id}/aliases")
    public Uni<List<NameView>> aliases(@RestPath UUID id) {
        var caller = actor.get();
        return units.find(id, caller)
                .chain(unit -> names.ofUnits(List.of(id), caller))
                .map(found -> found.getOrDefault(id, List.of()));
    }

    @POST
    @Path("/{id}/aliases")
    public Uni<RestResponse<NameView>> addAlias(
            @RestPath UUID id, @HeaderParam("Idempotency-Key") @Nullable String key, @Nullable AddAliasInput body) {
        return names.addAlias(Given.required(body, "").command(id, key), actor.get())
                .map(name -> RestResponse.status(RestResponse.Status.CREATED, name));
    }

    @GET
    @Path("/{id}/liaisons")
    public Uni<List<LiaisonView>> liaisons(@RestPath UUID id) {
        var caller = actor.get();
        return units.find(id, caller)
                .chain(unit -> liaisons.ofUnits(List.of(id), caller))
                .map(found -> found.getOrDefault(id, List.of()));
    }

    @POST
    @Path("/{id}/liaisons")
    public Uni<RestResponse<LiaisonView>> appoint(
            @RestPath UUID id,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Nullable AppointLiaisonInput body) {
        return liaisons.appoint(Given.required(body, "").command(id, key), actor.get())
                .map(liaison -> RestResponse.status(RestResponse.Status.CREATED, liaison));
    }

    @POST
    @Path("/liaisons/{id}/dismiss")
    public Uni<RestResponse<LiaisonView>> dismiss(
            @RestPath UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @Nullable DismissLiaisonInput body) {
        var command = Given.required(body, "").command(id, Versions.required(ifMatch));
        return liaisons.dismiss(command, actor.get()).map(view -> Versions.tagged(view, view.version()));
    }
}
