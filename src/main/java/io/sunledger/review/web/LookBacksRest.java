package io.sunledger.review.web;

import io.smallrye.mutiny.Uni;
import io.sunledger.kernel.PageRequest;
import io.sunledger.platform.rest.Listing;
import io.sunledger.review.FindLookBackEntries;
import io.sunledger.review.LookBackCounts;
import io.sunledger.review.LookBackEntryView;
import io.sunledger.review.LookBackView;
import io.sunledger.review.LookBacks;
import io.sunledger.review.domain.LookBackFinding;
import io.sunledger.security.CurrentActor;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Look-backs over REST. */
@Path("/api/v1/look-backs")
public class LookBacksRest {
    private final LookBacks lookBacks;
    private final CurrentActor actor;

    LookBacksRest(LookBacks lookBacks, CurrentActor actor) {
        this.lookBacks = lookBacks;
        this.actor = actor;
    }

    @GET
    @Path("/{id}")
    public Uni<LookBackView> get(@RestPath UUID id) {
        return lookBacks.get(id, actor.get());
    }

    @GET
    @Path("/{id}/counts")
    public Uni<LookBackCounts> counts(@RestPath UUID id) {
        var caller = actor.get();
        return lookBacks
                .get(id, caller)
                .chain(seen -> lookBacks.countsOf(List.of(seen.id()), caller))
                .map(counts -> counts.get(0));
    }

    @GET
    @Path("/{id}/entries")
    public Uni<RestResponse<Listing<LookBackEntryView>>> entries(
            @RestPath UUID id, @BeanParam EntryQuery query, @Context UriInfo uri) {
        return lookBacks.entries(id, query.filter(), query.page(), actor.get()).map(page -> Listing.of(page, uri));
    }

    /** Which entries, and which page of them. */
    public record EntryQuery(
            @RestQuery @Nullable Integer first,
            @RestQuery @Nullable String after,
            @RestQuery @Nullable Integer last,
            @RestQuery @Nullable String before,
            @RestQuery @Nullable LookBackFinding finding,
            @RestQuery @Nullable Boolean closedOut,
            @RestQuery @Nullable Boolean open,
            @RestQuery @Nullable UUID unitId) {
        PageRequest page() {
            return PageRequest.of(first, after, last, before);
        }

        FindLookBackEntries filter() {
            return new FindLookBackEntries(finding, closedOut, open, unitId);
        }
    }
}
