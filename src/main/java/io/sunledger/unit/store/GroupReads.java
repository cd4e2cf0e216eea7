package io.sunledger.unit.store;

import io.smallrye.mutiny.Uni;
import io.sunledger.unit.GroupEntryView;
import io.sunledger.unit.GroupView;
import io.sunledger.unit.domain.GroupEntry;
import io.sunledger.unit.domain.GroupEntry.Listed;
import io.sunledger.unit.domain.GroupName;
import io.sunledger.unit.domain.Membership;
import io.sunledger.unit.domain.UnitGroup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

@ApplicationScoped
public class GroupReads {
    private final UnitReads units;
    private final NameReads names;

    GroupReads(UnitReads units, NameReads names) {
        this.units = units;
        this.names = names;
    }

    /** All groups of a government with their names and entries, by name. */
    public Uni<List<GroupView>> views(RowSource from, String government) {
        return groups(from, government)
                .chain(groups -> lists(from, government)
                        .chain(lists -> aliases(from, government)
                                .map(aliases -> groups.stream()
                                        .map(group -> view(
                                                group,
                                                aliases.getOrDefault(group.id(), List.of()),
                                                lists.getOrDefault(group.id(), List.of())))
                                        .toList())));
    }

    /** Who belongs to which group. */
    public Uni<Membership> membership(RowSource from, String government) {
        return units.registered(from, government)
                .chain(units -> groups(from, government)
                        .chain(groups -> lists(from, government)
                                .map(lists -> new Membership(
                                        units,
                                        groups.stream().collect(Collectors.toMap(UnitGroup::id, UnitGroup::rule)),
                                        lists))));
    }

    /** All groups of a government, by name. */
    public Uni<List<UnitGroup>> groups(RowSource from, String government) {
        return from.list(
                "from UnitGroup where government = :government order by name",
                UnitGroup.class,
                Map.of("government", government));
    }

    private Uni<Map<UUID, List<Listed>>> lists(RowSource from, String government) {
        return from.list(
                        "from GroupEntry where government = :government order by id",
                        GroupEntry.class,
                        Map.of("government", government))
                .map(entries -> entries.stream()
                        .collect(Collectors.groupingBy(
                                GroupEntry::groupId, Collectors.mapping(GroupEntry::listed, Collectors.toList()))));
    }

    private Uni<Map<UUID, List<String>>> aliases(RowSource from, String government) {
        return names.ofGroups(from, government)
                .map(names -> names.stream()
                        .collect(Collectors.groupingBy(
                                GroupName::groupId, Collectors.mapping(GroupName::name, Collectors.toList()))));
    }

    private static GroupView view(UnitGroup group, List<String> aliases, List<Listed> entries) {
        return new GroupView(
                group.id(),
                group.name(),
                aliases,
                group.rule().kinds().stream().sorted().toList(),
                group.rule().parent(),
                entries.stream()
                        .map(entry -> new GroupEntryView(
                                entry.unit(),
                                entry.included(),
                                entry.time().from(),
                                entry.time().to()))
                        .toList(),
                group.version());
    }
}
