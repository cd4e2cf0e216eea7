package io.sunledger.unit.store;

import io.smallrye.mutiny.Uni;
import io.sunledger.unit.domain.Government;
import io.sunledger.unit.domain.GroupName;
import io.sunledger.unit.domain.Jurisdiction;
import io.sunledger.unit.domain.Registry;
import io.sunledger.unit.domain.UnitGroup;
import io.sunledger.unit.domain.UnitName;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

@ApplicationScoped
public class RegistryReads {
    private final UnitReads units;
    private final NameReads names;
    private final GroupReads groups;

    RegistryReads(UnitReads units, NameReads names, GroupReads groups) {
        this.units = units;
        this.names = names;
        this.groups = groups;
    }

    /**
     * All that resolves names.
     *
     * @throws io.sunledger.kernel.Refused government.notRegistered
     */
    public Uni<Registry> registry(RowSource from, String government) {
        return jurisdiction(from, government)
                .chain(place -> units.registered(from, government)
                        .chain(units -> names.ofGovernment(from, government)
                                .chain(names -> namedGroups(from, government)
                                        .map(groups -> new Registry(
                                                place,
                                                units,
                                                names.stream()
                                                        .map(UnitName::meaning)
                                                        .toList(),
                                                groups)))));
    }

    /** @throws io.sunledger.kernel.Refused government.notRegistered */
    public Uni<Jurisdiction> jurisdiction(RowSource from, String code) {
        return from.list("from Government where code = :code", Government.class, Map.of("code", code))
                .map(found -> found.stream()
                        .map(government -> new Jurisdiction(government.name(), government.level()))
                        .findFirst()
                        .orElseThrow(() -> GovernmentStore.notRegistered(code)));
    }

    private Uni<List<Registry.NamedGroup>> namedGroups(RowSource from, String government) {
        return groups.groups(from, government)
                .chain(groups -> names.ofGroups(from, government)
                        .map(names -> groups.stream()
                                .map(group -> named(group, names))
                                .toList()));
    }

    private static Registry.NamedGroup named(UnitGroup group, List<GroupName> names) {
        var further =
                names.stream().filter(name -> name.groupId().equals(group.id())).map(GroupName::name);
        return new Registry.NamedGroup(
                group.id(), Stream.concat(Stream.of(group.name()), further).collect(Collectors.toList()));
    }
}
