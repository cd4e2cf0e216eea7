package io.sunledger.unit.store;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import io.sunledger.unit.domain.NameSource;
import io.sunledger.unit.domain.UnitName;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
public class NameStore implements PanacheRepositoryBase<UnitName, UUID> {
    /** Whether it is the official name of this unit or group, so that nothing need be remembered. */
    public Uni<Boolean> isOfficial(UUID id, String name, String government) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                select exists (
                                    select 1 from unit where government = :government and name = :name and id = :id
                                    union all
                                    select 1 from unit_group where government = :government and name = :name and id = :id)""", Boolean.class)
                        .setParameter("government", government)
                        .setParameter("name", name)
                        .setParameter("id", id)
                        .getSingleResult());
    }

    public Uni<Void> addAll(List<UnitName> names) {
        return Panache.getSession().chain(session -> session.persistAll(names.toArray()));
    }

    /** Keeps a name; the same one from the same source is replaced. */
    public Uni<UnitName> replace(UnitName name) {
        var meaning = name.meaning();
        return delete("unitId = ?1 and name = ?2 and source = ?3", meaning.unit(), meaning.name(), meaning.source())
                .chain(() -> persist(name));
    }

    /** A clerk's earlier choice of a unit for this name holds no more. */
    public Uni<Long> forget(String name, String government) {
        return delete("government = ?1 and name = ?2 and source = ?3", government, name, NameSource.REMEMBERED);
    }
}
