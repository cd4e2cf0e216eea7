package io.sunledger.plan.web;

import io.smallrye.mutiny.Uni;
import io.sunledger.kernel.Refused;
import io.sunledger.plan.PastPlans;
import io.sunledger.plan.PlanAsOf;
import io.sunledger.plan.TaskAsOf;
import io.sunledger.security.CurrentActor;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;

/** Plans and tasks as they were at the end of a day, over REST. */
public interface PastPlansRest {
    @Path("/api/v1/plans/{id}/as-of/{on}")
    class OfPlan {
        private final PastPlans past;
        private final CurrentActor actor;

        OfPlan(PastPlans past, CurrentActor actor) {
            this.past = past;
            this.actor = actor;
        }

        /** @param on an ISO date */
        @GET
        public Uni<PlanAsOf> plan(@RestPath UUID id, @RestPath LocalDate on) {
            return past.plan(id, on, actor.get()).onItem().ifNull().failWith(() -> Refused.notFound("plan", id));
        }
    }

    @Path("/api/v1/tasks/{id}/as-of/{on}")
    class OfTask {
        private final PastPlans past;
        private final CurrentActor actor;

        OfTask(PastPlans past, CurrentActor actor) {
            this.past = past;
            this.actor = actor;
        }

        /** @param on an ISO date */
        @GET
        public Uni<TaskAsOf> task(@RestPath UUID id, @RestPath LocalDate on) {
            return past.task(id, on, actor.get()).onItem().ifNull().failWith(() -> Refused.notFound("task", id));
        }
    }
}
