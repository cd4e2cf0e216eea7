package io.sunledger.succession.web;

import io.smallrye.mutiny.Uni;
import io.sunledger.duty.Duties;
import io.sunledger.kernel.Refused;
import io.sunledger.security.CurrentActor;
import io.sunledger.succession.CarryCandidate;
import io.sunledger.succession.LineageView;
import io.sunledger.succession.Succession;
import io.sunledger.succession.SuccessionReading;
import io.sunledger.succession.web.CarryOverInput.CarryBody;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Carrying over and lineages over REST. */
public interface SuccessionRest {
    /** What a plan takes over from an earlier one. */
    @Path("/api/v1/plans/{id}/carry-over")
    class OfPlan {
        private final Succession succession;
        private final SuccessionReading reading;
        private final Duties duties;
        private final CurrentActor actor;

        OfPlan(Succession succession, SuccessionReading reading, Duties duties, CurrentActor actor) {
            this.succession = succession;
            this.reading = reading;
            this.duties = duties;
            this.actor = actor;
        }

        /** @param from the earlier plan */
        @GET
        public Uni<List<CarryCandidate>> proposal(@RestPath UUID id, @RestQuery @Nullable UUID from) {
            if (from == null) {
                throw new Refused("request.malformed", "from");
            }
            return reading.proposal(from, id, actor.get());
        }

        @POST
        public Uni<List<CarriedView>> carryOver(
                @RestPath UUID id, @HeaderParam("Idempotency-Key") @Nullable String key, @Nullable CarryBody body) {
            if (body == null) {
                throw new Refused("request.malformed", "{}");
            }
            var caller = actor.get();
            return succession
                    .carryOver(body.command(id, key), caller)
                    .chain(carried -> duties.ofIds(CarriedView.ids(carried), caller)
                            .map(views -> CarriedView.of(carried, views)));
        }
    }

    /** Where a duty comes from and went. */
    @Path("/api/v1/duties/{id}/lineage")
    class OfDuty {
        private final SuccessionReading reading;
        private final CurrentActor actor;

        OfDuty(SuccessionReading reading, CurrentActor actor) {
            this.reading = reading;
            this.actor = actor;
        }

        @GET
        public Uni<List<LineageView>> lineage(@RestPath UUID id) {
            return reading.lineage(id, actor.get());
        }
    }
}
