package io.sunledger.messaging.web;

import io.smallrye.mutiny.Uni;
import io.sunledger.kernel.PageRequest;
import io.sunledger.kernel.Refused;
import io.sunledger.messaging.BudgetUse;
import io.sunledger.messaging.LetterView;
import io.sunledger.messaging.Letters;
import io.sunledger.messaging.domain.LetterState;
import io.sunledger.platform.rest.Listing;
import io.sunledger.security.CurrentActor;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What was sent and what could not be, over REST. */
@Path("/api/v1/letters")
public class LettersRest {
    private final Letters letters;
    private final CurrentActor actor;

    LettersRest(Letters letters, CurrentActor actor) {
        this.letters = letters;
        this.actor = actor;
    }

    @GET
    public Uni<RestResponse<Listing<LetterView>>> list(
            @RestQuery @Nullable Integer first,
            @RestQuery @Nullable String after,
            @RestQuery @Nullable Integer last,
            @RestQuery @Nullable String before,
            @RestQuery @Nullable LetterState state,
            @Context UriInfo uri) {
        return letters.list(state, PageRequest.of(first, after, last, before), actor.get())
                .map(page -> Listing.of(page, uri));
    }

    /** Who was written this month as often as the budget allows. */
    @GET
    @Path("/over-budget")
    public Uni<List<BudgetUse>> overBudget() {
        return letters.overBudget(actor.get());
    }

    @GET
    @Path("/{id}")
    public Uni<LetterView> get(@RestPath UUID id) {
        return letters.find(id, actor.get()).onItem().ifNull().failWith(() -> Refused.notFound("letter", id));
    }

    @POST
    @Path("/{id}/retry")
    public Uni<LetterView> retry(@RestPath UUID id) {
        return letters.retry(id, actor.get()).chain(this::get);
    }
}
