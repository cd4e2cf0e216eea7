package io.sunledger.ledger.web;

import io.smallrye.mutiny.Uni;
import io.sunledger.calendar.ComputationView;
import io.sunledger.kernel.PageRequest;
import io.sunledger.kernel.Refused;
import io.sunledger.ledger.FindOccurrences;
import io.sunledger.ledger.OccurrenceLists;
import io.sunledger.ledger.OccurrenceMoveView;
import io.sunledger.ledger.OccurrenceState;
import io.sunledger.ledger.OccurrenceView;
import io.sunledger.ledger.Occurrences;
import io.sunledger.ledger.web.LedgerInputs.EndBody;
import io.sunledger.ledger.web.LedgerInputs.StrikeBody;
import io.sunledger.platform.Language;
import io.sunledger.platform.rest.Listing;
import io.sunledger.platform.rest.Stale;
import io.sunledger.platform.rest.Versions;
import io.sunledger.security.CurrentActor;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Occurrences over REST. */
@Path("/api/v1/occurrences")
public class OccurrencesRest {
    private final Occurrences occurrences;
    private final OccurrenceLists lists;
    private final CurrentActor actor;
    private final Language language;

    OccurrencesRest(Occurrences occurrences, OccurrenceLists lists, CurrentActor actor, Language language) {
        this.occurrences = occurrences;
        this.lists = lists;
        this.actor = actor;
        this.language = language;
    }

    /** Which occurrences, and which page of them, as query parameters. */
    public record OccurrenceQuery(
            @RestQuery @Nullable Integer first,
            @RestQuery @Nullable String after,
            @RestQuery @Nullable Integer last,
            @RestQuery @Nullable String before,
            @RestQuery @Nullable UUID planId,
            @RestQuery @Nullable UUID unitId,
            @RestQuery @Nullable UUID dutyId,
            @RestQuery @Nullable OccurrenceState state) {}

    /** By due date. */
    @GET
    public Uni<RestResponse<Listing<OccurrenceView>>> list(@BeanParam OccurrenceQuery query, @Context UriInfo uri) {
        var page = PageRequest.of(query.first(), query.after(), query.last(), query.before());
        var filter = new FindOccurrences(query.planId(), query.unitId(), query.dutyId(), query.state());
        return lists.list(filter, page, actor.get()).map(found -> Listing.of(found, uri));
    }

    @GET
    @Path("/{id}")
    public Uni<RestResponse<OccurrenceView>> get(@RestPath UUID id) {
        return lists.get(id, actor.get()).map(found -> Versions.tagged(found, found.version()));
    }

    /** How the due date was computed, step by step. */
    @GET
    @Path("/{id}/computation")
    public Uni<ComputationView> computation(@RestPath UUID id) {
        var reader = language.ofCaller();
        return lists.get(id, actor.get())
                .chain(found -> lists.computationsOf(List.of(found.id()), reader))
                .map(known -> Objects.requireNonNull(known.get(id)));
    }

    /** Which notices moved the due date. */
    @GET
    @Path("/{id}/moves")
    public Uni<List<OccurrenceMoveView>> moves(@RestPath UUID id) {
        return lists.get(id, actor.get()).chain(found -> lists.movesOf(List.of(found.id())));
    }

    @POST
    @Path("/{id}/end")
    public Uni<RestResponse<OccurrenceView>> end(
            @RestPath UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @Nullable EndBody body) {
        var given = Objects.requireNonNullElse(body, new EndBody(null, null));
        var command = given.command(id, Versions.required(ifMatch));
        return changed(id, () -> occurrences.end(command, actor.get()));
    }

    @POST
    @Path("/{id}/strike")
    public Uni<RestResponse<OccurrenceView>> strike(
            @RestPath UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @Nullable StrikeBody body) {
        if (body == null) {
            throw new Refused("request.malformed", "reason");
        }
        var command = body.command(id, Versions.required(ifMatch));
        return changed(id, () -> occurrences.strike(command, actor.get()));
    }

    private Uni<RestResponse<OccurrenceView>> changed(UUID id, Supplier<Uni<UUID>> act) {
        var caller = actor.get();
        return Stale.telling(act.get().chain(done -> lists.get(done, caller)), () -> lists.find(id, caller))
                .map(now -> Versions.tagged(now, now.version()));
    }
}
