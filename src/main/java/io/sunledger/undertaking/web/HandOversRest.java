package io.sunledger.undertaking.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.smallrye.mutiny.Uni;
import io.sunledger.kernel.Actor;
import io.sunledger.kernel.PageRequest;
import io.sunledger.kernel.Refused;
import io.sunledger.platform.rest.Listing;
import io.sunledger.security.CurrentActor;
import io.sunledger.undertaking.AnswerHandOver;
import io.sunledger.undertaking.FindHandOvers;
import io.sunledger.undertaking.HandOverItemView;
import io.sunledger.undertaking.HandOverView;
import io.sunledger.undertaking.HandOvers;
import io.sunledger.undertaking.StartHandOver;
import io.sunledger.undertaking.domain.HandOverState;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Hand-overs over REST. */
@Path("/api/v1/hand-overs")
public class HandOversRest {
    private final HandOvers handOvers;
    private final CurrentActor actor;

    HandOversRest(HandOvers handOvers, CurrentActor actor) {
        this.handOvers = handOvers;
        this.actor = actor;
    }

    /** Those that the caller may see, the newest first. */
    @GET
    public Uni<RestResponse<Listing<HandOverView>>> list(@BeanParam Asked asked, @Context UriInfo uri) {
        return handOvers.list(asked.filter(), asked.page(), actor.get()).map(page -> Listing.of(page, uri));
    }

    @GET
    @Path("/{id}")
    public Uni<HandOverBody> get(@RestPath UUID id) {
        return body(id, actor.get());
    }

    @POST
    public Uni<RestResponse<HandOverBody>> start(
            @HeaderParam("Idempotency-Key") @Nullable String key, @Nullable StartBody body) {
        if (body == null || body.dutyIds() == null) {
            throw new Refused("request.malformed", "dutyIds");
        }
        var caller = actor.get();
        return handOvers
                .start(body.command(key, body.dutyIds()), caller)
                .chain(id -> body(id, caller))
                .map(made -> RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, made)
                        .location(URI.create(
                                "/api/v1/hand-overs/" + made.handOver().id()))
                        .build());
    }

    /** The successor takes one duty over. */
    @POST
    @Path("/items/{itemId}/confirm")
    public Uni<HandOverBody> confirm(
            @RestPath UUID itemId, @HeaderParam("Idempotency-Key") @Nullable String key, @Nullable Why body) {
        var caller = actor.get();
        return handOvers.confirm(answer(itemId, key, body), caller).chain(id -> body(id, caller));
    }

    /** The successor does not take one duty over, with the reason. */
    @POST
    @Path("/items/{itemId}/decline")
    public Uni<HandOverBody> decline(
            @RestPath UUID itemId, @HeaderParam("Idempotency-Key") @Nullable String key, @Nullable Why body) {
        var caller = actor.get();
        return handOvers.decline(answer(itemId, key, body), caller).chain(id -> body(id, caller));
    }

    /** Who started it, or the unit's approver, gives it up. */
    @POST
    @Path("/{id}/cancel")
    public Uni<HandOverBody> cancel(@RestPath UUID id, @Nullable Why body) {
        var caller = actor.get();
        return handOvers.cancel(id, body == null ? null : body.reason(), caller).chain(same -> body(same, caller));
    }

    private Uni<HandOverBody> body(UUID id, Actor caller) {
        return handOvers
                .get(id, caller)
                .chain(found -> handOvers.itemsOf(List.of(id)).map(items -> new HandOverBody(found, items)));
    }

    private static AnswerHandOver answer(UUID item, @Nullable String key, @Nullable Why why) {
        return new AnswerHandOver(item, why == null ? null : why.reason(), key);
    }

    /** A hand-over in one answer. */
    public record HandOverBody(@JsonUnwrapped HandOverView handOver, List<HandOverItemView> items) {}

    /** Why. */
    public record Why(@Nullable String reason) {}

    /** Whose duties go to whom; the issuer null: the caller's own identity provider. */
    public record StartBody(
            @Nullable String successorIssuer,
            @Nullable String successorSubject,
            @Nullable String successorName,
            @Nullable List<String> dutyIds,
            @Nullable String reason) {
        StartHandOver command(@Nullable String key, List<String> duties) {
            return new StartHandOver(
                    successorIssuer,
                    UndertakingInputs.said(successorSubject),
                    UndertakingInputs.said(successorName),
                    UndertakingInputs.ids(duties),
                    UndertakingInputs.said(reason),
                    key);
        }
    }

    /** Which hand-overs, and which page of them. */
    public record Asked(
            @RestQuery @Nullable Integer first,
            @RestQuery @Nullable String after,
            @RestQuery @Nullable Integer last,
            @RestQuery @Nullable String before,
            @RestQuery @Nullable HandOverState state,
            @RestQuery @Nullable UUID unitId,
            @RestQuery @Nullable UUID dutyId) {
        PageRequest page() {
            return PageRequest.of(first, after, last, before);
        }

        FindHandOvers filter() {
            return new FindHandOvers(state, unitId, dutyId);
        }
    }
}
