package io.sunledger.platform;

import io.smallrye.mutiny.Uni;
import io.sunledger.kernel.Page;
import io.sunledger.kernel.PageRequest;
import io.sunledger.platform.query.Rehearsal;
import io.sunledger.platform.query.ViewQueries;
import io.sunledger.platform.replica.MayLag;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/**
 * Queries, each on a connection of its own: GraphQL runs sibling fields at the same time, and a session must not be used twice at
 * the same time (docs/decisions/0002). Those that make views of plain columns run without Hibernate, by the SQL that it makes of
 * them; the others in a stateless session. Never call it inside a transaction: a second connection a request can drain the
 * pool.
 */
@ApplicationScoped
public class Reads {
    private final Mutiny.SessionFactory sessions;
    private final ViewQueries views;
    private final Map<Gathered, Gathering<?>> gatherings = new ConcurrentHashMap<>();

    Reads(Mutiny.SessionFactory sessions, ViewQueries views) {
        this.sessions = sessions;
        this.views = views;
    }

    /** All rows of an HQL query, as views. */
    public <V> Uni<List<V>> list(String hql, Class<V> view, Map<String, ?> parameters) {
        return list(hql, view, parameters, MayLag.present());
    }

    private <V> Uni<List<V>> list(String hql, Class<V> view, Map<String, ?> parameters, @Nullable MayLag reader) {
        Basis.noteQuery(hql);
        var rehearsal = Rehearsal.present();
        if (rehearsal != null) {
            return rehearsal.list(hql, view, parameters);
        }
        var rows = views.list(hql, view, parameters, null, reader);
        return rows == null
                ? inSession(session -> query(session, hql, view, parameters).getResultList())
                : rows;
    }

    /** The one row of an HQL query, or null. */
    public <V> Uni<@Nullable V> one(String hql, Class<V> view, Map<String, ?> parameters) {
        Basis.noteQuery(hql);
        var rehearsal = Rehearsal.present();
        if (rehearsal != null) {
            return rehearsal.one(hql, view, parameters);
        }
        var rows = views.list(hql, view, parameters, null, MayLag.present());
        return rows == null
                ? inSession(session -> query(session, hql, view, parameters).getSingleResultOrNull())
                : rows.map(Reads::theOne);
    }

    /**
     * What has this id, or null. Who asks the same query for other ids at the same time is answered by the same statement
     * (docs/decisions/0024).
     */
    public <V> Uni<@Nullable V> ofId(UUID id, OfIds<V> query) {
        var rehearsal = Rehearsal.present();
        if (rehearsal != null) {
            Basis.noteQuery(query.ofOne());
            return rehearsal.one(query.ofOne(), query.view(), query.parametersOfOne(id));
        }
        Basis.noteQuery(query.ofSeveral());
        return gathering(query).find(id);
    }

    @SuppressWarnings("unchecked") // the key says whose
    private <V> Gathering<V> gathering(OfIds<V> query) {
        var key = new Gathered(query.upToId(), query.view(), query.parameters(), MayLag.present());
        return (Gathering<V>) gatherings.computeIfAbsent(
                key,
                same -> new Gathering<>(
                        ids -> list(query.ofSeveral(), query.view(), query.parametersOfSeveral(ids), key.reader()),
                        query.idOf(),
                        () -> gatherings.remove(same)));
    }

    private record Gathered(
            String upToId,
            Class<?> view,
            Map<String, ?> parameters,
            @Nullable MayLag reader) {}

    private static <V> @Nullable V theOne(List<V> rows) {
        if (rows.size() > 1) {
            throw new IllegalStateException(rows.size() + " rows, where one was asked for");
        }
        return rows.isEmpty() ? null : rows.get(0);
    }

    /**
     * One page of an HQL query.
     *
     * @param keyset the query without its order, and how its rows are sorted
     */
    public <V> Uni<Page<V>> page(Keyset<V> keyset, PageRequest request, Map<String, ?> parameters) {
        return Uni.createFrom().deferred(() -> {
            var all = new HashMap<String, Object>(parameters);
            var cursor = request.cursor();
            if (cursor != null) {
                all.put(Keyset.KEY, keyset.keyOf(cursor));
                all.put(Keyset.ID, cursor.id());
            }
            return atMost(request.size() + 1, keyset.hql(request), keyset.view(), all)
                    .map(rows -> Page.of(request, rows, keyset.cursor()));
        });
    }

    private <V> Uni<List<V>> atMost(int most, String hql, Class<V> view, Map<String, ?> parameters) {
        Basis.noteQuery(hql);
        var rehearsal = Rehearsal.present();
        if (rehearsal != null) {
            return rehearsal.other();
        }
        var rows = views.list(hql, view, parameters, most, MayLag.present());
        return rows == null
                ? inSession(session -> query(session, hql, view, parameters)
                        .setMaxResults(most)
                        .getResultList())
                : rows;
    }

    /** Whatever needs more than one query; the queries must follow one another. */
    public <R> Uni<R> inSession(Function<ReadSession, Uni<R>> work) {
        var rehearsal = Rehearsal.present();
        if (rehearsal != null) {
            return rehearsal.other();
        }
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
