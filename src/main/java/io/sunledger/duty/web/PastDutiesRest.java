package io.sunledger.duty.web;

import io.smallrye.mutiny.Uni;
import io.sunledger.duty.DutyAsOf;
import io.sunledger.duty.PastDuties;
import io.sunledger.kernel.Refused;
import io.sunledger.plan.PastPlans;
import io.sunledger.security.CurrentActor;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;

/** Duties as they were at the end of a day, over REST. */
public interface PastDutiesRest {
    @Path("/api/v1/duties/{id}/as-of/{on}")
    class OfDuty {
        private final PastDuties past;
        private final CurrentActor actor;

        OfDuty(PastDuties past, CurrentActor actor) {
            this.past = past;
            this.actor = actor;
        }

        /** @param on an ISO date */
        @GET
        public Uni<DutyAsOf> duty(@RestPath UUID id, @RestPath LocalDate on) {
            return past.find(id, on, actor.get()).onItem().ifNull().failWith(() -> Refused.notFound("duty", id));
        }
    }

    /** Who owed a task on that day. */
    @Path("/api/v1/tasks/{id}/as-of/{on}/duties")
    class OfTask {
        private final PastDuties past;
        private final PastPlans plans;
        private final CurrentActor actor;

        OfTask(PastDuties past, PastPlans plans, CurrentActor actor) {
            this.past = past;
            this.plans = plans;
            this.actor = actor;
        }

        /** @param on an ISO date */
        @GET
        public Uni<List<DutyAsOf>> duties(@RestPath UUID id, @RestPath LocalDate on) {
            var caller = actor.get();
            return plans.task(id, on, caller)
                    .onItem()
                    .ifNull()
                    .failWith(() -> Refused.notFound("task", id))
                    .chain(() -> past.ofTasks(List.of(id), on, caller));
        }
    }
}
