package io.sunledger.urging.web;

import io.smallrye.mutiny.Uni;
import io.sunledger.duty.Duties;
import io.sunledger.kernel.Refused;
import io.sunledger.security.CurrentActor;
import io.sunledger.urging.LadderView;
import io.sunledger.urging.Ladders;
import io.sunledger.urging.PauseView;
import io.sunledger.urging.SheetView;
import io.sunledger.urging.UrgingPauses;
import io.sunledger.urging.UrgingSheets;
import io.sunledger.urging.web.SheetInputs.IssueBody;
import io.sunledger.urging.web.SheetInputs.PauseBody;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** A duty's sheets and its pause, and the ladders, over REST. */
public interface DutyUrgingRest {
    @Path("/api/v1/duties/{dutyId}/urging-sheets")
    class OfDuty {
        private final UrgingSheets sheets;
        private final Duties duties;
        private final CurrentActor actor;

        OfDuty(UrgingSheets sheets, Duties duties, CurrentActor actor) {
            this.sheets = sheets;
            this.duties = duties;
            this.actor = actor;
        }

        @GET
        public Uni<List<SheetView>> list(@RestPath UUID dutyId) {
            var caller = actor.get();
            return duties.get(dutyId, caller).chain(seen -> sheets.ofDuties(List.of(seen.id()), caller));
        }

        @POST
        public Uni<RestResponse<SheetView>> issue(
                @RestPath UUID dutyId, @HeaderParam("Idempotency-Key") @Nullable String key, @Nullable IssueBody body) {
            if (body == null) {
                throw new Refused("request.malformed", "colour");
            }
            var caller = actor.get();
            return sheets.issue(body.command(dutyId, key), caller)
                    .chain(id -> sheets.get(id, caller))
                    .map(sheet -> RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, sheet)
                            .location(URI.create("/api/v1/urging-sheets/" + sheet.id()))
                            .header("ETag", '"' + Integer.toString(sheet.version()) + '"')
                            .build());
        }
    }

    @Path("/api/v1/duties/{dutyId}/urging-pause")
    class Pause {
        private final UrgingPauses pauses;
        private final CurrentActor actor;

        Pause(UrgingPauses pauses, CurrentActor actor) {
            this.pauses = pauses;
            this.actor = actor;
        }

        /** The pause that holds; no content where it ended an earlier one. */
        @PUT
        public Uni<@Nullable PauseView> put(@RestPath UUID dutyId, @Nullable PauseBody body) {
            if (body == null) {
                throw new Refused("request.malformed", "until");
            }
            return pauses.pause(body.command(dutyId), actor.get())
                    .chain(duty -> pauses.ofDuties(List.of(duty)))
                    .map(found -> found.stream().findFirst().orElse(null));
        }
    }

    @Path("/api/v1/urging-ladders")
    class OfAll {
        private final Ladders ladders;

        OfAll(Ladders ladders) {
            this.ladders = ladders;
        }

        @GET
        public List<LadderView> ladders() {
            return ladders.views();
        }
    }
}
