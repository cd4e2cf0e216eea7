package io.sunledger.ledger.web;

import io.smallrye.mutiny.Uni;
import io.sunledger.kernel.PageRequest;
import io.sunledger.kernel.Refused;
import io.sunledger.ledger.EntryView;
import io.sunledger.ledger.LedgerEntries;
import io.sunledger.ledger.LedgerStanding;
import io.sunledger.ledger.OccurrenceLists;
import io.sunledger.ledger.OccurrenceView;
import io.sunledger.ledger.Occurrences;
import io.sunledger.ledger.Standing;
import io.sunledger.ledger.web.LedgerInputs.EntryBody;
import io.sunledger.ledger.web.LedgerInputs.OccurrenceBody;
import io.sunledger.platform.rest.Listing;
import io.sunledger.security.CurrentActor;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
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

/** The register of a duty, over REST. */
@Path("/api/v1/duties")
public class DutyLedgerRest {
    private final Occurrences occurrences;
    private final OccurrenceLists lists;
    private final LedgerEntries entries;
    private final LedgerStanding standing;
    private final CurrentActor actor;

    DutyLedgerRest(
            Occurrences occurrences,
            OccurrenceLists lists,
            LedgerEntries entries,
            LedgerStanding standing,
            CurrentActor actor) {
        this.occurrences = occurrences;
        this.lists = lists;
        this.entries = entries;
        this.standing = standing;
        this.actor = actor;
    }

    @POST
    @Path("/{dutyId}/occurrences")
    public Uni<RestResponse<OccurrenceView>> record(
            @RestPath UUID dutyId,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Nullable OccurrenceBody body) {
        var caller = actor.get();
        return occurrences
                .record(given(body).command(dutyId, key), caller)
                .chain(id -> lists.get(id, caller))
                .map(made -> created(made, "/api/v1/occurrences/" + made.id(), made.version()));
    }

    /** What was done and measured, by day. */
    @GET
    @Path("/{dutyId}/ledger-entries")
    public Uni<RestResponse<Listing<EntryView>>> entries(
            @RestPath UUID dutyId,
            @RestQuery @Nullable Integer first,
            @RestQuery @Nullable String after,
            @RestQuery @Nullable Integer last,
            @RestQuery @Nullable String before,
            @Context UriInfo uri) {
        return entries.of(dutyId, PageRequest.of(first, after, last, before), actor.get())
                .map(page -> Listing.of(page, uri));
    }

    @POST
    @Path("/{dutyId}/ledger-entries")
    public Uni<RestResponse<EntryView>> add(
            @RestPath UUID dutyId, @HeaderParam("Idempotency-Key") @Nullable String key, @Nullable EntryBody body) {
        var caller = actor.get();
        return entries.add(given(body).command(dutyId, key), caller)
                .chain(id -> entries.get(id, caller))
                .map(made -> created(made, "/api/v1/ledger-entries/" + made.id(), made.version()));
    }

    /** @param to inclusive */
    @GET
    @Path("/{dutyId}/ledger-standing")
    public Uni<Standing> standing(
            @RestPath UUID dutyId, @RestQuery @Nullable LocalDate from, @RestQuery @Nullable LocalDate to) {
        if (from == null || to == null) {
            throw new Refused("request.malformed", "from, to");
        }
        return standing.read(dutyId, from, to, actor.get());
    }

    private static <B> B given(@Nullable B body) {
        if (body == null) {
            throw new Refused("request.malformed", "{}");
        }
        return body;
    }

    private static <V> RestResponse<V> created(V made, String location, int version) {
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, made)
                .location(URI.create(location))
                .header("ETag", '"' + Integer.toString(version) + '"')
                .build();
    }
}
