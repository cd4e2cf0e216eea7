package io.sunledger.duty.web;

import io.smallrye.mutiny.Uni;
import io.sunledger.duty.DutyCounts;
import io.sunledger.duty.DutyRollUps;
import io.sunledger.kernel.Refused;
import io.sunledger.plan.Plans;
import io.sunledger.security.CurrentActor;
import io.sunledger.unit.Groups;
import io.sunledger.unit.Units;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;

/** How far the duties of a plan, item, task, unit or group are, over REST. */
public interface CountsRest {
    @Path("/api/v1/plans/{id}/counts")
    class OfPlan {
        private final DutyRollUps rollUps;
        private final Plans plans;
        private final CurrentActor actor;

        OfPlan(DutyRollUps rollUps, Plans plans, CurrentActor actor) {
            this.rollUps = rollUps;
            this.plans = plans;
            this.actor = actor;
        }

        @GET
        public Uni<DutyCounts> counts(@RestPath UUID id) {
            var caller = actor.get();
            return plans.get(id, caller)
                    .chain(() -> rollUps.ofPlans(List.of(id), caller))
                    .map(CountsRest::only);
        }
    }

    @Path("/api/v1/items/{id}/counts")
    class OfItem {
        private final DutyRollUps rollUps;
        private final Plans plans;
        private final CurrentActor actor;

        OfItem(DutyRollUps rollUps, Plans plans, CurrentActor actor) {
            this.rollUps = rollUps;
            this.plans = plans;
            this.actor = actor;
        }

        @GET
        public Uni<DutyCounts> counts(@RestPath UUID id) {
            var caller = actor.get();
            return known(plans.findItem(id, caller), "item", id)
                    .chain(() -> rollUps.ofItems(List.of(id), caller))
                    .map(CountsRest::only);
        }
    }

    @Path("/api/v1/tasks/{id}/counts")
    class OfTask {
        private final DutyRollUps rollUps;
        private final Plans plans;
        private final CurrentActor actor;

        OfTask(DutyRollUps rollUps, Plans plans, CurrentActor actor) {
            this.rollUps = rollUps;
            this.plans = plans;
            this.actor = actor;
        }

        @GET
        public Uni<DutyCounts> counts(@RestPath UUID id) {
            var caller = actor.get();
            return known(plans.findTask(id, caller), "task", id)
                    .chain(() -> rollUps.ofTasks(List.of(id), caller))
                    .map(CountsRest::only);
        }
    }

    @Path("/api/v1/units/{id}/counts")
    class OfUnit {
        private final DutyRollUps rollUps;
        private final Units units;
        private final CurrentActor actor;

        OfUnit(DutyRollUps rollUps, Units units, CurrentActor actor) {
            this.rollUps = rollUps;
            this.units = units;
            this.actor = actor;
        }

        @GET
        public Uni<DutyCounts> counts(@RestPath UUID id) {
            var caller = actor.get();
            return units.find(id, caller)
                    .chain(() -> rollUps.ofUnits(List.of(id), caller))
                    .map(CountsRest::only);
        }
    }

    @Path("/api/v1/groups/{id}/counts")
    class OfGroup {
        private final DutyRollUps rollUps;
        private final Groups groups;
        private final CurrentActor actor;

        OfGroup(DutyRollUps rollUps, Groups groups, CurrentActor actor) {
            this.rollUps = rollUps;
            this.groups = groups;
            this.actor = actor;
        }

        @GET
        public Uni<DutyCounts> counts(@RestPath UUID id) {
            var caller = actor.get();
            return groups.find(id, caller)
                    .chain(() -> rollUps.ofGroups(List.of(id), caller))
                    .map(CountsRest::only);
        }
    }

    private static <V> Uni<V> known(Uni<V> found, String what, UUID id) {
        return found.onItem().ifNull().failWith(() -> Refused.notFound(what, id));
    }

    private static DutyCounts only(List<DutyCounts> counts) {
        return counts.get(0);
    }
}
