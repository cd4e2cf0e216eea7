package io.sunledger.unit.domain;

import io.sunledger.kernel.GovernmentLevel;
import io.sunledger.kernel.Ids;
import io.sunledger.kernel.UnitKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Registries for tests, built name by name. */
final class Registries {
    private final Jurisdiction place;
    private final List<RegisteredUnit> units = new ArrayList<>();
    private final List<UnitName.Meaning> names = new ArrayList<>();
    private final List<Registry.NamedGroup> groups = new ArrayList<>();

    private Registries(Jurisdiction place) {
        this.place = place;
    }

    static Registries of(String place, GovernmentLevel level) {
        return new Registries(new Jurisdiction(place, level));
    }

    Registries unit(String name, String... aliases) {
        return unit(name, Days.ALWAYS, null, aliases);
    }

    Registries unit(String name, Days existence, @Nullable String successor, String... aliases) {
        var id = Ids.next();
        units.add(new RegisteredUnit(id, name, UnitKind.DEPARTMENT, null, existence, idOf(successor)));
        for (var alias : aliases) {
            names.add(new UnitName.Meaning(id, alias, NameSource.REGISTERED, null));
        }
        return this;
    }

    Registries name(String unit, String name, NameSource source, @Nullable LocalDate until) {
        names.add(new UnitName.Meaning(idOf(unit), name, source, until));
        return this;
    }

    Registries group(String... names) {
        groups.add(new Registry.NamedGroup(Ids.next(), List.of(names)));
        return this;
    }

    Registry registry() {
        return new Registry(place, units, names, groups);
    }

    NameIndex on(LocalDate day) {
        return new NameIndex(registry(), day);
    }

    private @Nullable UUID idOf(@Nullable String name) {
        var ids = new HashMap<String, UUID>();
        units.forEach(unit -> ids.put(unit.name(), unit.id()));
        return ids.get(name);
    }
}
