package io.sunledger.platform;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.impl.MutinySessionImpl;
import org.hibernate.reactive.pool.ReactiveConnection;
import org.jspecify.annotations.Nullable;

/**
 * SQL as it is, on the connection of the transaction that is open. For what every command does: Hibernate parses a native statement
 * each time, and of one that answers something it keeps a plan each time, all under one hash, where it never finds them again.
 * Nobody but PostgreSQL looks at the statement; what the session has not written yet is written first.
 */
public final class OpenTransaction {
    private OpenTransaction() {}

    /**
     * Changes rows; answers how many.
     *
     * @param sql with the marks $1, $2, ...
     */
    public static Uni<Integer> update(String sql, @Nullable Object... arguments) {
        return run(connection -> connection.update(sql, written(arguments)));
    }

    /**
     * Changes a row and answers the one value that it returns.
     *
     * @param sql with the marks $1, $2, ...
     */
    public static <T> Uni<T> returning(String sql, Class<T> type, @Nullable Object... arguments) {
        return run(connection -> connection.select(sql, written(arguments))).map(rows -> type.cast(rows.next()[0]));
    }

    private static <T> Uni<T> run(Function<ReactiveConnection, CompletionStage<T>> statement) {
        return Panache.getSession()
                .call(session -> session.flush())
                .chain(session -> Uni.createFrom()
                        .completionStage(() -> statement.apply(((MutinySessionImpl) session).getReactiveConnection())));
    }

    private static @Nullable Object[] written(@Nullable Object[] arguments) {
        var written = new @Nullable Object[arguments.length];
        for (var at = 0; at < arguments.length; at++) {
            written[at] = arguments[at] instanceof Instant instant ? instant.atOffset(ZoneOffset.UTC) : arguments[at];
        }
        return written;
    }
}
