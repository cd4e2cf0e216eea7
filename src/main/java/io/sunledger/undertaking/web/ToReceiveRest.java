package io.sunledger.undertaking.web;

import io.smallrye.mutiny.Uni;
import io.sunledger.duty.DutyView;
import io.sunledger.kernel.PageRequest;
import io.sunledger.platform.rest.Listing;
import io.sunledger.security.CurrentActor;
import io.sunledger.undertaking.Receipts;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The duties that nobody has received, over REST. */
@Path("/api/v1/duties/to-receive")
public class ToReceiveRest {
    private final Receipts receipts;
    private final CurrentActor actor;

    ToReceiveRest(Receipts receipts, CurrentActor actor) {
        this.receipts = receipts;
        this.actor = actor;
    }

    @GET
    public Uni<RestResponse<Listing<DutyView>>> list(
            @RestQuery @Nullable Integer first,
            @RestQuery @Nullable String after,
            @RestQuery @Nullable Integer last,
            @RestQuery @Nullable String before,
            @RestQuery @Nullable UUID planId,
            @Context UriInfo uri) {
        return receipts.toReceive(planId, PageRequest.of(first, after, last, before), actor.get())
                .map(page -> Listing.of(page, uri));
    }
}
