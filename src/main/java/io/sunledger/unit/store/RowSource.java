package io.sunledger.unit.store;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;

/** Where a query runs: in a session of its own ({@code reads::list}), or in the transaction that is open. */
@FunctionalInterface
public interface RowSource {
    <V> Uni<List<V>> list(String hql, Class<V> view, Map<String, ?> parameters);

    /** The transaction that is open; it sees what was written in it. */
    static <V> Uni<List<V>> inTransaction(String hql, Class<V> view, Map<String, ?> parameters) {
        return Panache.getSession().chain(session -> {
            var query = session.createQuery(hql, view);
            parameters.forEach(query::setParameter);
            return query.getResultList();
        });
    }
}
