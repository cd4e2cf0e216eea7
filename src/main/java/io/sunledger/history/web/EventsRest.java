package io.sunledger.history.web;

import io.smallrye.mutiny.Uni;
import io.sunledger.history.ChangeView;
import io.sunledger.history.EventView;
import io.sunledger.history.Events;
import io.sunledger.history.FindEvents;
import io.sunledger.kernel.PageRequest;
import io.sunledger.platform.rest.Listing;
import io.sunledger.security.CurrentActor;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Events over REST. */
@Path("/api/v1/events")
public class EventsRest {
    private final Events events;
    private final CurrentActor actor;

    EventsRest(Events events, CurrentActor actor) {
        this.events = events;
        this.actor = actor;
    }

    @GET
    public Uni<RestResponse<Listing<EventView>>> list(@BeanParam EventQuery query, @Context UriInfo uri) {
        return events.list(query.filter(), query.page(), actor.get()).map(page -> Listing.of(page, uri));
    }

    /** Everything that was changed with an event. */
    @GET
    @Path("/{id}/changes")
    public Uni<List<ChangeView>> changes(@RestPath UUID id) {
        return events.changes(id, actor.get());
    }

    /** Which events, and which page of them. */
    public record EventQuery(
            @RestQuery @Nullable Integer first,
            @RestQuery @Nullable String after,
            @RestQuery @Nullable Integer last,
            @RestQuery @Nullable String before,
            @RestQuery @Nullable UUID planId,
            @RestQuery @Nullable UUID taskId,
            @RestQuery @Nullable UUID dutyId,
            @RestQuery @Nullable UUID unitId,
            @RestQuery @Nullable String subjectId,
            @RestQuery @Nullable String act,
            @RestQuery @Nullable LocalDate from,
            @RestQuery @Nullable LocalDate to) {
        PageRequest page() {
            return PageRequest.of(first, after, last, before);
        }

        FindEvents filter() {
            return new FindEvents(planId, taskId, dutyId, unitId, subjectId, act, from, to);
        }
    }
}
