package io.sunledger.unit.store;

import io.smallrye.mutiny.Uni;
import io.sunledger.unit.domain.GroupName;
import io.sunledger.unit.domain.UnitName;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

@ApplicationScoped
public class NameReads {
    /** The further names of these units. */
    public Uni<List<UnitName>> ofUnits(RowSource from, Collection<UUID> units, String government) {
        return units.isEmpty()
                ? Uni.createFrom().item(List.of())
                : from.list(
                        "from UnitName where government = :government and unitId in :units order by source, name",
                        UnitName.class,
                        Map.of("government", government, "units", units));
    }

    /** The further names of all units of a government. */
    public Uni<List<UnitName>> ofGovernment(RowSource from, String government) {
        return from.list(
                "from UnitName where government = :government", UnitName.class, Map.of("government", government));
    }

    /** The further names of all groups of a government. */
    public Uni<List<GroupName>> ofGroups(RowSource from, String government) {
        return from.list(
                "from GroupName where government = :government order by name",
                GroupName.class,
                Map.of("government", government));
    }
}
