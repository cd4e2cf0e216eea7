package io.sunledger.duty.domain;

import io.sunledger.kernel.Assignee;
import io.sunledger.kernel.Deadline;
import java.time.LocalDate;
import java.time.Month;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Who owes a task, by when:
 *
 * <ul>
 *   <li>a group owes by each of its members;
 *   <li>a unit that is named several times owes once, in the strongest role (牵头 before 责任 before 配合), of equal ones in that
 *       by which it is named itself;
 *   <li>of several deadlines the latest counts, for only then is the whole task due; without one the task is work of the whole
 *       year.
 * </ul>
 */
public final class Obligations {
    // Role declares the strongest first
    private static final Comparator<Obligation> STRONGEST_FIRST =
            Comparator.comparing(Obligation::role).thenComparing(owed -> owed.viaGroup() != null);

    private final int year;
    private final Map<UUID, List<UUID>> members;

    /**
     * @param year the plan's
     * @param members the units of each group
     */
    public Obligations(int year, Map<UUID, List<UUID>> members) {
        this.year = year;
        this.members = Map.copyOf(members);
    }

    /** In the order in which the task names the units. */
    public List<Obligation> of(Demand demand) {
        var deadline = demand.deadlines().stream()
                .max(Comparator.comparing(Deadline::due))
                .orElseGet(() -> new Deadline("", LocalDate.of(year, Month.DECEMBER, 31), true));
        var owed = new LinkedHashMap<UUID, Obligation>();
        demand.assignees().stream()
                .flatMap(assignee -> of(demand, assignee, deadline))
                .forEach(one -> owed.merge(one.unit(), one, Obligations::stronger));
        return List.copyOf(owed.values());
    }

    private Stream<Obligation> of(Demand demand, Assignee assignee, Deadline deadline) {
        var group = assignee.group();
        return units(assignee)
                .map(unit -> new Obligation(
                        demand.task(),
                        demand.item(),
                        unit,
                        group,
                        assignee.role(),
                        deadline.due(),
                        deadline.wholeYear()));
    }

    private Stream<UUID> units(Assignee assignee) {
        return assignee.group() == null
                ? Stream.ofNullable(assignee.unit())
                : members.getOrDefault(assignee.group(), List.of()).stream();
    }

    private static Obligation stronger(Obligation first, Obligation second) {
        return STRONGEST_FIRST.compare(second, first) < 0 ? second : first;
    }
}
