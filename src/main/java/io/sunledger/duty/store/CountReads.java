package io.sunledger.duty.store;

import static java.util.stream.Collectors.toMap;

import io.smallrye.mutiny.Uni;
import io.sunledger.duty.DutyCounts;
import io.sunledger.duty.DutyScope;
import io.sunledger.duty.Lights;
import io.sunledger.kernel.Light;
import io.sunledger.platform.Reads;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** The queries that count duties, by whatever they belong to; a parent without duties is not in the answer. */
@ApplicationScoped
public class CountReads {
    private static final String COUNT = """
            select %%1$s, cast(count(*) as Integer),
                   cast(count(*) filter (where d.state = DutyState.NOT_STARTED) as Integer),
                   cast(count(*) filter (where d.state = DutyState.UNDER_WAY) as Integer),
                   cast(count(*) filter (where d.state = DutyState.DONE) as Integer),
                   cast(count(*) filter (where %s) as Integer),
                   cast(count(*) filter (where %s) as Integer),
                   cast(count(*) filter (where %s) as Integer),
                   cast(count(*) filter (where %s) as Integer)
            from Duty d where %%2$s and d.withdrawnAt is null and %%1$s in :parents group by %%1$s""".formatted(
            DutyReads.OVERDUE, DutyReads.lit(Light.GREEN), DutyReads.lit(Light.YELLOW), DutyReads.lit(Light.RED));

    private final Reads reads;
    private final Lights lights;

    CountReads(Reads reads, Lights lights) {
        this.reads = reads;
        this.lights = lights;
    }

    public Uni<Map<UUID, DutyCounts>> byPlan(Collection<UUID> plans, DutyScope scope) {
        return by("d.planId", plans, scope);
    }

    public Uni<Map<UUID, DutyCounts>> byItem(Collection<UUID> items, DutyScope scope) {
        return by("d.itemId", items, scope);
    }

    public Uni<Map<UUID, DutyCounts>> byTask(Collection<UUID> tasks, DutyScope scope) {
        return by("d.taskId", tasks, scope);
    }

    public Uni<Map<UUID, DutyCounts>> byUnit(Collection<UUID> units, DutyScope scope) {
        return by("d.unitId", units, scope);
    }

    private Uni<Map<UUID, DutyCounts>> by(String parent, Collection<UUID> parents, DutyScope scope) {
        var within = Within.of(scope);
        var parameters = new HashMap<>(within.parameters());
        parameters.put("parents", parents);
        parameters.putAll(lights.parameters());
        return reads.list(COUNT.formatted(parent, within.hql()), Row.class, parameters)
                .map(rows -> rows.stream().collect(toMap(Row::parent, Row::counts)));
    }

    record Row(
            UUID parent,
            Integer total,
            Integer notStarted,
            Integer underWay,
            Integer done,
            Integer overdue,
            Integer green,
            Integer yellow,
            Integer red) {
        DutyCounts counts() {
            return new DutyCounts(total, notStarted, underWay, done, overdue, green, yellow, red);
        }
    }
}
