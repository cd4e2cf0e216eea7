package io.sunledger.duty.web;

import io.smallrye.mutiny.Uni;
import io.sunledger.duty.DutyCounts;
import io.sunledger.duty.DutyRollUps;
import io.sunledger.kernel.Actor;
import io.sunledger.kernel.Refused;
import io.sunledger.plan.Plans;
import io.sunledger.security.CurrentActor;
import io.sunledger.unit.Groups;
import io.sunledger.unit.Units;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jboss.resteasy.reactive.RestPath;

/** How far the duties of a plan, item, task, unit or group are, over REST. */
public abstract class CountsRest {
    private final CurrentActor actor;
    private final String what;
    private final BiFunction<UUID, Actor, ? extends Uni<?>> found;
    private final BiFunction<List<UUID>, Actor, Uni<List<DutyCounts>>> counts;

    /**
     * @param found looks the thing up as the caller sees it; null or a refusal where there is none
     * @param counts counts the duties of such things
     */
    private CountsRest(
            CurrentActor actor,
            String what,
            BiFunction<UUID, Actor, ? extends Uni<?>> found,
            BiFunction<List<UUID>, Actor, Uni<List<DutyCounts>>> counts) {
        this.actor = actor;
        this.what = what;
        this.found = found;
        this.counts = counts;
    }

    @GET
    public Uni<DutyCounts> counts(@RestPath UUID id) {
        var caller = actor.get();
        return found.apply(id, caller)
                .onItem()
                .ifNull()
                .failWith(() -> Refused.notFound(what, id))
                .chain(() -> counts.apply(List.of(id), caller))
                .map(counted -> counted.get(0));
    }

    @Path("/api/v1/plans/{id}/counts")
    public static class OfPlan extends CountsRest {
        OfPlan(CurrentActor actor, Plans plans, DutyRollUps rollUps) {
            super(actor, "plan", plans::get, rollUps::ofPlans);
        }
    }

    @Path("/api/v1/items/{id}/counts")
    public static class OfItem extends CountsRest {
        OfItem(CurrentActor actor, Plans plans, DutyRollUps rollUps) {
            super(actor, "item", plans::findItem, rollUps::ofItems);
        }
    }

    @Path("/api/v1/tasks/{id}/counts")
    public static class OfTask extends CountsRest {
        OfTask(CurrentActor actor, Plans plans, DutyRollUps rollUps) {
            super(actor, "task", plans::findTask, rollUps::ofTasks);
        }
    }

    @Path("/api/v1/units/{id}/counts")
    public static class OfUnit extends CountsRest {
        OfUnit(CurrentActor actor, Units units, DutyRollUps rollUps) {
            super(actor, "unit", units::find, rollUps::ofUnits);
        }
    }

    @Path("/api/v1/groups/{id}/counts")
    public static class OfGroup extends CountsRest {
        OfGroup(CurrentActor actor, Groups groups, DutyRollUps rollUps) {
            super(actor, "group", groups::find, rollUps::ofGroups);
        }
    }
}
