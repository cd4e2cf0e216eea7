package io.sunledger.platform.query;

import io.smallrye.mutiny.Uni;
import io.sunledger.platform.replica.MayLag;
import io.sunledger.platform.replica.Replica;
import io.vertx.core.Future;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.exception.GenericJDBCException;
import org.hibernate.metamodel.spi.MappingMetamodelImplementor;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Queries that make views, straight on the pool of connections; each is translated once. */
@ApplicationScoped
public class ViewQueries {
    /** HQL is written by stores, not by callers; a store that makes ever new texts must not fill the memory. */
    private static final int MOST = 4000;

    private final Mutiny.SessionFactory sessions;
    private final Pool pool;
    private final Replica replica;
    private final Map<Key, Optional<Query<?>>> known = new ConcurrentHashMap<>();

    ViewQueries(Mutiny.SessionFactory sessions, Pool pool, Replica replica) {
        this.sessions = sessions;
        this.pool = pool;
        this.replica = replica;
    }

    private record Key(String hql, Class<?> view) {}

    /** A query that can be run here. */
    private record Query<V>(Statement statement, ViewReader<V> reader) {}

    /**
     * The rows of a query, as views.
     *
     * @param most how many rows at most; null for all
     * @param reader null where it is to be read from the primary
     * @return null where only Hibernate can run it
     */
    public <V> @Nullable Uni<List<V>> list(
            String hql, Class<V> view, Map<String, ?> parameters, @Nullable Integer most, @Nullable MayLag reader) {
        if (parameters.values().stream().anyMatch(ViewQueries::isNothing)) {
            return null;
        }
        var query = query(hql, view, parameters);
        if (query == null) {
            return null;
        }
        var arguments = query.statement().arguments(parameters);
        var sql = query.statement().sql();
        if (most != null) {
            arguments.addInteger(most);
            sql += " limit $" + arguments.size();
        }
        return views(rows(sql, arguments, reader), query.reader()::read);
    }

    /** The rows of a query in SQL, with the marks $1, $2, ...; whoever asks it notes that himself. */
    public <V> Uni<List<V>> list(String sql, Tuple arguments, Function<Row, V> view) {
        return views(rows(sql, arguments), view);
    }

    private static <V> Uni<List<V>> views(Uni<RowSet<Row>> read, Function<Row, V> view) {
        return read.map(rows -> {
            var views = new ArrayList<V>(rows.size());
            rows.forEach(row -> views.add(view.apply(row)));
            return views;
        });
    }

    Uni<RowSet<Row>> rows(String sql, Tuple arguments) {
        return rows(sql, arguments, MayLag.present());
    }

    private Uni<RowSet<Row>> rows(String sql, Tuple arguments, @Nullable MayLag reader) {
        var ofPrimary = uni(() -> pool.preparedQuery(sql).execute(arguments))
                .onFailure(PgException.class)
                .transform(ViewQueries::asOfHibernate);
        if (reader == null) {
            return ofPrimary;
        }
        return Uni.createFrom().deferred(() -> {
            var ofReplica = replica.rows(reader, sql, arguments);
            return ofReplica == null
                    ? ofPrimary
                    : uni(() -> ofReplica).onFailure().recoverWithUni(ofPrimary);
        });
    }

    private static <T> Uni<T> uni(Supplier<Future<T>> asked) {
        return Uni.createFrom()
                .emitter(emitter -> asked.get().onSuccess(emitter::complete).onFailure(emitter::fail));
    }

    // who looks for the state of a failed statement finds it where Hibernate would have put it
    private static RuntimeException asOfHibernate(PgException failure) {
        var state = new SQLException(failure.getErrorMessage(), failure.getSqlState(), failure);
        return new GenericJDBCException(failure.getErrorMessage(), state);
    }

    /** Null where only Hibernate can run it. */
    @Nullable
    Statement statement(String hql, Class<?> view, Map<String, ?> parameters) {
        var query = parameters.values().stream().anyMatch(ViewQueries::isNothing) ? null : query(hql, view, parameters);
        return query == null ? null : query.statement();
    }

    // an array of nothing has no type; Hibernate asks for nothing then
    private static boolean isNothing(@Nullable Object value) {
        return value instanceof Collection<?> list && list.isEmpty();
    }

    @SuppressWarnings("unchecked") // the key says whose
    private <V> @Nullable Query<V> query(String hql, Class<V> view, Map<String, ?> parameters) {
        var key = new Key(hql, view);
        var query = known.get(key);
        if (query == null) {
            query = Optional.ofNullable(translated(hql, view, parameters));
            if (known.size() < MOST) {
                known.put(key, query);
            }
        }
        return (Query<V>) query.orElse(null);
    }

    private <V> @Nullable Query<V> translated(String hql, Class<V> view, Map<String, ?> parameters) {
        var translator = new HqlTranslator(hibernate());
        var reader = ViewReader.of(view, HqlTranslator.columns(translator.parse(hql, view)));
        if (reader == null) {
            return null;
        }
        var statement = translator.translate(hql, view, parameters);
        return statement == null ? null : new Query<>(statement, reader);
    }

    // Hibernate Reactive has no other way to what it wraps
    @SuppressWarnings({"deprecation", "removal"})
    private SessionFactoryImplementor hibernate() {
        var metamodel = (MappingMetamodelImplementor) sessions.getMetamodel();
        return metamodel.getTypeConfiguration().getSessionFactory();
    }
}
