package io.sunledger.platform;

import io.smallrye.mutiny.Uni;
import io.sunledger.kernel.Page;
import io.sunledger.kernel.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/**
 * Queries, each in a stateless session of its own: GraphQL runs sibling fields at the same time, and a session must not be used
 * twice at the same time (docs/decisions/0002). Never call it inside a transaction: a second connection a request can drain the
 * pool.
 */
@ApplicationScoped
public class Reads {
    private final Mutiny.SessionFactory sessions;

    Reads(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    /** All rows of an HQL query, as views. */
    public <V> Uni<List<V>> list(String hql, Class<V> view, Map<String, ?> parameters) {
        return inSession(session -> query(session, hql, view, parameters).getResultList());
    }

    /** The one row of an HQL query, or null. */
    public <V> Uni<@Nullable V> one(String hql, Class<V> view, Map<String, ?> parameters) {
        return inSession(session -> query(session, hql, view, parameters).getSingleResultOrNull());
    }

    /**
     * One page of an HQL query.
     *
     * @param keyset the query without its order, and how its rows are sorted
     */
    public <V> Uni<Page<V>> page(Keyset<V> keyset, PageRequest request, Map<String, ?> parameters) {
        return inSession(session -> {
            var query = query(session, keyset.hql(request), keyset.view(), parameters);
            var cursor = request.cursor();
            if (cursor != null) {
                query.setParameter(Keyset.KEY, keyset.keyOf(cursor)).setParameter(Keyset.ID, cursor.id());
            }
            return query.setMaxResults(request.size() + 1)
                    .getResultList()
                    .map(rows -> Page.of(request, rows, keyset.cursor()));
        });
    }

    /** Whatever needs more than one query; the queries must follow one another. */
    public <R> Uni<R> inSession(Function<ReadSession, Uni<R>> work) {
        var basis = Basis.current();
        return sessions.openStatelessSession()
                .chain(session -> Uni.createFrom()
                        .deferred(() -> work.apply(new ReadSession(session, basis)))
                        .eventually(session::close));
    }

    private static <V> Mutiny.SelectionQuery<V> query(
            ReadSession session, String hql, Class<V> view, Map<String, ?> parameters) {
        var query = session.createQuery(hql, view);
        parameters.forEach(query::setParameter);
        return query;
    }
}
