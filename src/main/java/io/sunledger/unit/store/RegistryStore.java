package io.sunledger.unit.store;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.sunledger.unit.domain.RegistryMerge;
import io.sunledger.unit.domain.RegistryMerge.Merged;
import io.sunledger.unit.domain.Unit;
import io.sunledger.unit.domain.UnitLiaison;
import io.sunledger.unit.domain.UnitName;
import io.sunledger.unit.domain.UnitRow;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/** The whole registry of a government, where it is changed as a whole. */
@ApplicationScoped
public class RegistryStore {
    public Uni<List<Merged>> merge(String government, RegistryMerge merge, List<UnitRow> rows) {
        return all("Unit", Unit.class, government)
                .chain(units -> all("UnitName", UnitName.class, government)
                        .chain(names -> all("UnitLiaison", UnitLiaison.class, government)
                                .map(liaisons -> merge.known(units, names, liaisons))))
                .map(known -> known.merge(rows))
                .call(() -> Panache.getSession()
                        .chain(session ->
                                session.persistAll(merge.added().toArray()).chain(session::flush)));
    }

    private static <E> Uni<List<E>> all(String entity, Class<E> type, String government) {
        return RowSource.inTransaction(
                "from " + entity + " where government = :government", type, Map.of("government", government));
    }
}
