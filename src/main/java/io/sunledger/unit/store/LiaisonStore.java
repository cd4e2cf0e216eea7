package io.sunledger.unit.store;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import io.sunledger.kernel.Refused;
import io.sunledger.unit.domain.UnitLiaison;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

@ApplicationScoped
public class LiaisonStore implements PanacheRepositoryBase<UnitLiaison, UUID> {
    /** @throws Refused liaison.notFound, also for one of another government */
    public Uni<UnitLiaison> liaison(UUID id, String government) {
        return find("id = ?1 and government = ?2", id, government)
                .firstResult()
                .onItem()
                .ifNull()
                .failWith(() -> Refused.notFound("liaison", id));
    }

    public Uni<List<UnitLiaison>> ofUnits(RowSource from, Collection<UUID> units, String government) {
        return units.isEmpty()
                ? Uni.createFrom().item(List.of())
                : from.list(
                        "from UnitLiaison where government = :government and unitId in :units order by id",
                        UnitLiaison.class,
                        Map.of("government", government, "units", units));
    }
}
