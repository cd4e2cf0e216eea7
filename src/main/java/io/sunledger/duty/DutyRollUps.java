package io.sunledger.duty;

import io.smallrye.mutiny.Uni;
import io.sunledger.duty.store.CountReads;
import io.sunledger.kernel.Actor;
import io.sunledger.platform.Today;
import io.sunledger.unit.Groups;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * How many duties are how far, for many parents at once: one query, one answer a parent, in the order of the ids. Only what the
 * actor may see is counted.
 *
 * <p>Codes of refusal: access.forbidden, access.noUnit, group.notFound.
 */
@ApplicationScoped
public class DutyRollUps {
    private final CountReads reads;
    private final Groups groups;
    private final Clock clock;

    DutyRollUps(CountReads reads, Groups groups, Clock clock) {
        this.reads = reads;
        this.groups = groups;
        this.clock = clock;
    }

    public Uni<List<DutyCounts>> ofPlans(List<UUID> plans, Actor actor) {
        return reads.byPlan(plans, DutyScope.of(actor)).map(counts -> inOrder(plans, counts));
    }

    public Uni<List<DutyCounts>> ofItems(List<UUID> items, Actor actor) {
        return reads.byItem(items, DutyScope.of(actor)).map(counts -> inOrder(items, counts));
    }

    public Uni<List<DutyCounts>> ofTasks(List<UUID> tasks, Actor actor) {
        return reads.byTask(tasks, DutyScope.of(actor)).map(counts -> inOrder(tasks, counts));
    }

    public Uni<List<DutyCounts>> ofUnits(List<UUID> units, Actor actor) {
        return reads.byUnit(units, DutyScope.of(actor)).map(counts -> inOrder(units, counts));
    }

    /** All that the members of today owe, by whichever name the plans call them. */
    public Uni<List<DutyCounts>> ofGroups(List<UUID> groupIds, Actor actor) {
        var scope = DutyScope.of(actor);
        return groups.membersOn(groupIds, Today.by(clock), actor)
                .chain(members -> reads.byUnit(units(members), scope)
                        .map(counts -> groupIds.stream()
                                .map(group -> sum(members.getOrDefault(group, List.of()), counts))
                                .toList()));
    }

    private static Collection<UUID> units(Map<UUID, List<UUID>> members) {
        return members.values().stream().flatMap(List::stream).collect(Collectors.toSet());
    }

    private static List<DutyCounts> inOrder(List<UUID> parents, Map<UUID, DutyCounts> counts) {
        return parents.stream()
                .map(parent -> counts.getOrDefault(parent, DutyCounts.NONE))
                .toList();
    }

    private static DutyCounts sum(List<UUID> units, Map<UUID, DutyCounts> counts) {
        return inOrder(units, counts).stream().reduce(DutyCounts.NONE, DutyCounts::plus);
    }
}
