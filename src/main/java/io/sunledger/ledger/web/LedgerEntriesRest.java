package io.sunledger.ledger.web;

import io.smallrye.mutiny.Uni;
import io.sunledger.kernel.Refused;
import io.sunledger.ledger.EntryView;
import io.sunledger.ledger.LedgerEntries;
import io.sunledger.ledger.web.LedgerInputs.StrikeBody;
import io.sunledger.platform.rest.Stale;
import io.sunledger.platform.rest.Versions;
import io.sunledger.security.CurrentActor;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Dated records over REST. */
@Path("/api/v1/ledger-entries")
public class LedgerEntriesRest {
    private final LedgerEntries entries;
    private final CurrentActor actor;

    LedgerEntriesRest(LedgerEntries entries, CurrentActor actor) {
        this.entries = entries;
        this.actor = actor;
    }

    @GET
    @Path("/{id}")
    public Uni<RestResponse<EntryView>> get(@RestPath UUID id) {
        return entries.get(id, actor.get()).map(found -> Versions.tagged(found, found.version()));
    }

    @POST
    @Path("/{id}/strike")
    public Uni<RestResponse<EntryView>> strike(
            @RestPath UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @Nullable StrikeBody body) {
        if (body == null) {
            throw new Refused("request.malformed", "reason");
        }
        var caller = actor.get();
        var command = body.command(id, Versions.required(ifMatch));
        return Stale.telling(
                        entries.strike(command, caller).chain(done -> entries.get(done, caller)),
                        () -> entries.find(id, caller))
                .map(now -> Versions.tagged(now, now.version()));
    }
}
