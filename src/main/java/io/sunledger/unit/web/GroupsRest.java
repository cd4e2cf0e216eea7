package io.sunledger.unit.web;

import io.smallrye.mutiny.Uni;
import io.sunledger.platform.rest.Given;
import io.sunledger.platform.rest.Versions;
import io.sunledger.security.CurrentActor;
import io.sunledger.unit.GroupView;
import io.sunledger.unit.Groups;
import io.sunledger.unit.RedefineGroup;
import io.sunledger.unit.UnitView;
import io.sunledger.unit.Units;
import io.sunledger.unit.web.GroupInputs.DefineGroupInput;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Groups over REST. */
@Path("/api/v1/groups")
public class GroupsRest {
    private final Groups groups;
    private final Units units;
    private final CurrentActor actor;
    private final Clock clock;

    GroupsRest(Groups groups, Units units, CurrentActor actor, Clock clock) {
        this.groups = groups;
        this.units = units;
        this.actor = actor;
        this.clock = clock;
    }

    @GET
    public Uni<List<GroupView>> list() {
        return groups.list(actor.get());
    }

    @GET
    @Path("/{id}")
    public Uni<RestResponse<GroupView>> get(@RestPath UUID id) {
        return groups.find(id, actor.get()).map(group -> Versions.tagged(group, group.version()));
    }

    @POST
    public Uni<RestResponse<GroupView>> define(
            @HeaderParam("Idempotency-Key") @Nullable String key, @Nullable DefineGroupInput body) {
        return groups.define(Given.required(body, "").command(key), actor.get())
                .map(group -> RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, group)
                        .location(URI.create("/api/v1/groups/" + group.id()))
                        .header("ETag", '"' + Integer.toString(group.version()) + '"')
                        .build());
    }

    @PUT
    @Path("/{id}")
    public Uni<RestResponse<GroupView>> redefine(
            @RestPath UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @Nullable DefineGroupInput body) {
        var definition = Given.required(body, "").command(null);
        return groups.redefine(new RedefineGroup(id, Versions.required(ifMatch), definition), actor.get())
                .map(group -> Versions.tagged(group, group.version()));
    }

    /** Who belonged to it on that day, or belongs to it today; by code. */
    @GET
    @Path("/{id}/members")
    public Uni<List<UnitView>> members(@RestPath UUID id, @RestQuery @Nullable LocalDate on) {
        var caller = actor.get();
        return groups.membersOn(List.of(id), on == null ? LocalDate.now(clock) : on, caller)
                .chain(members -> units.ofIds(members.getOrDefault(id, List.of()), caller));
    }
}
