package io.sunledger.unit.domain;

import io.sunledger.kernel.Refused;
import io.sunledger.unit.domain.GroupEntry.Listed;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Who belonged to which group on a day. */
public final class Membership {
    private final List<RegisteredUnit> units;
    private final Map<UUID, UnitGroup.Rule> rules;
    private final Map<UUID, List<Listed>> lists;

    /**
     * @param units all of the government, in the order in which members are to be told
     * @param rules by group
     * @param lists by group
     */
    public Membership(List<RegisteredUnit> units, Map<UUID, UnitGroup.Rule> rules, Map<UUID, List<Listed>> lists) {
        this.units = List.copyOf(units);
        this.rules = Map.copyOf(rules);
        this.lists = Map.copyOf(lists);
    }

    /**
     * The units that belonged to it and existed; what is taken out prevails over what is added.
     *
     * @throws Refused group.notFound
     */
    public List<UUID> on(UUID group, LocalDate day) {
        var rule = rules.get(group);
        if (rule == null) {
            throw Refused.notFound("group", group);
        }
        var added = new HashSet<UUID>();
        var takenOut = new HashSet<UUID>();
        for (var listed : lists.getOrDefault(group, List.of())) {
            if (listed.time().contains(day)) {
                (listed.included() ? added : takenOut).add(listed.unit());
            }
        }
        return units.stream()
                .filter(unit -> unit.existence().contains(day))
                .filter(unit -> added.contains(unit.id()) || unit.follows(rule))
                .map(RegisteredUnit::id)
                .filter(unit -> !takenOut.contains(unit))
                .toList();
    }
}
