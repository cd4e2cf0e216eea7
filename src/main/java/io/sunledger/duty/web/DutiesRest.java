package io.sunledger.duty.web;

import io.smallrye.mutiny.Uni;
import io.sunledger.duty.Duties;
import io.sunledger.duty.DutyView;
import io.sunledger.platform.rest.Listing;
import io.sunledger.platform.rest.Versions;
import io.sunledger.security.CurrentActor;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Duties over REST. */
@Path("/api/v1/duties")
public class DutiesRest {
    private final Duties duties;
    private final CurrentActor actor;

    DutiesRest(Duties duties, CurrentActor actor) {
        this.duties = duties;
        this.actor = actor;
    }

    @GET
    public Uni<RestResponse<Listing<DutyView>>> list(@BeanParam DutyQuery query, @Context UriInfo uri) {
        return duties.list(query.filter(), query.page(), actor.get()).map(page -> Listing.of(page, uri));
    }

    /** Those of the caller's own unit. */
    @GET
    @Path("/mine")
    public Uni<RestResponse<Listing<DutyView>>> mine(@BeanParam DutyQuery query, @Context UriInfo uri) {
        return duties.mine(query.filter(), query.page(), actor.get()).map(page -> Listing.of(page, uri));
    }

    @GET
    @Path("/{id}")
    public Uni<RestResponse<DutyView>> get(@RestPath UUID id) {
        return duties.get(id, actor.get()).map(duty -> Versions.tagged(duty, duty.version()));
    }
}
