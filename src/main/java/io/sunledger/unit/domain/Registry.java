package io.sunledger.unit.domain;

import java.util.List;
import java.util.UUID;

/** All that a government's registry knows of names. */
public record Registry(
        Jurisdiction place, List<RegisteredUnit> units, List<UnitName.Meaning> names, List<NamedGroup> groups) {
    public Registry {
        units = List.copyOf(units);
        names = List.copyOf(names);
        groups = List.copyOf(groups);
    }

    /** A group with all its names, the first the chief one. */
    public record NamedGroup(UUID id, List<String> names) {
        public NamedGroup {
            names = List.copyOf(names);
        }
    }
}
