package io.sunledger.urging.web;

import io.smallrye.mutiny.Uni;
import io.sunledger.kernel.PageRequest;
import io.sunledger.platform.rest.Listing;
import io.sunledger.platform.rest.Stale;
import io.sunledger.platform.rest.Versions;
import io.sunledger.security.CurrentActor;
import io.sunledger.urging.FindSheets;
import io.sunledger.urging.SheetCommands.AnswerSheet;
import io.sunledger.urging.SheetCommands.ReceiveSheet;
import io.sunledger.urging.SheetCommands.WithdrawSheet;
import io.sunledger.urging.SheetView;
import io.sunledger.urging.UrgingSheets;
import io.sunledger.urging.domain.Colour;
import io.sunledger.urging.domain.SheetState;
import io.sunledger.urging.web.SheetInputs.AnswerBody;
import io.sunledger.urging.web.SheetInputs.ReasonBody;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Urging sheets over REST. */
@Path("/api/v1/urging-sheets")
public class SheetsRest {
    private final UrgingSheets sheets;
    private final CurrentActor actor;

    SheetsRest(UrgingSheets sheets, CurrentActor actor) {
        this.sheets = sheets;
        this.actor = actor;
    }

    @GET
    public Uni<RestResponse<Listing<SheetView>>> list(@BeanParam SheetQuery query, @Context UriInfo uri) {
        return sheets.list(query.filter(), query.page(), actor.get()).map(page -> Listing.of(page, uri));
    }

    @GET
    @Path("/{id}")
    public Uni<RestResponse<SheetView>> get(@RestPath UUID id) {
        return sheets.get(id, actor.get()).map(sheet -> Versions.tagged(sheet, sheet.version()));
    }

    @POST
    @Path("/{id}/receive")
    public Uni<RestResponse<SheetView>> receive(@RestPath UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return now(sheets.receive(new ReceiveSheet(id, Versions.required(ifMatch)), actor.get()), id);
    }

    @POST
    @Path("/{id}/answer")
    public Uni<RestResponse<SheetView>> answer(
            @RestPath UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @Nullable AnswerBody body) {
        var answer = body == null || body.answer() == null ? "" : body.answer();
        return now(sheets.answer(new AnswerSheet(id, Versions.required(ifMatch), answer), actor.get()), id);
    }

    @POST
    @Path("/{id}/withdraw")
    public Uni<RestResponse<SheetView>> withdraw(
            @RestPath UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @Nullable ReasonBody body) {
        var reason = body == null || body.reason() == null ? "" : body.reason();
        return now(sheets.withdraw(new WithdrawSheet(id, Versions.required(ifMatch), reason), actor.get()), id);
    }

    private Uni<RestResponse<SheetView>> now(Uni<UUID> done, UUID id) {
        var caller = actor.get();
        return Stale.telling(done.chain(() -> sheets.get(id, caller)), () -> sheets.find(id, caller))
                .map(sheet -> Versions.tagged(sheet, sheet.version()));
    }

    /** Which sheets, and which page of them, as query parameters. */
    public record SheetQuery(
            @RestQuery @Nullable Integer first,
            @RestQuery @Nullable String after,
            @RestQuery @Nullable Integer last,
            @RestQuery @Nullable String before,
            @RestQuery @Nullable UUID planId,
            @RestQuery @Nullable UUID unitId,
            @RestQuery @Nullable UUID dutyId,
            @RestQuery @Nullable SheetState state,
            @RestQuery @Nullable Colour colour) {
        PageRequest page() {
            return PageRequest.of(first, after, last, before);
        }

        FindSheets filter() {
            return new FindSheets(planId, unitId, dutyId, state, colour);
        }
    }
}
