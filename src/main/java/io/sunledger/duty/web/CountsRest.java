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
@Path("/api/v1/{parents:plans|items|tasks|units|groups}/{id}/counts")
public class CountsRest {
    private final DutyRollUps rollUps;
    private final Plans plans;
    private final Units units;
    private final Groups groups;
    private final CurrentActor actor;

    CountsRest(DutyRollUps rollUps, Plans plans, Units units, Groups groups, CurrentActor actor) {
        this.rollUps = rollUps;
        this.plans = plans;
        this.units = units;
        this.groups = groups;
        this.actor = actor;
    }

    @GET
    public Uni<DutyCounts> counts(@RestPath Parents parents, @RestPath UUID id) {
        var caller = actor.get();
        var one = List.of(id);
        var counts = switch (parents) {
            case plans -> plans.get(id, caller).chain(() -> rollUps.ofPlans(one, caller));
            case items -> known(plans.findItem(id, caller), "item", id).chain(() -> rollUps.ofItems(one, caller));
            case tasks -> known(plans.findTask(id, caller), "task", id).chain(() -> rollUps.ofTasks(one, caller));
            case units -> units.find(id, caller).chain(() -> rollUps.ofUnits(one, caller));
            case groups -> groups.find(id, caller).chain(() -> rollUps.ofGroups(one, caller));
        };
        return counts.map(list -> list.get(0));
    }

    private static <V> Uni<V> known(Uni<V> found, String what, UUID id) {
        return found.onItem().ifNull().failWith(() -> Refused.notFound(what, id));
    }

    /** What is counted for, as paths spell it. */
    public enum Parents {
        plans,
        items,
        tasks,
        units,
        groups
    }
}
