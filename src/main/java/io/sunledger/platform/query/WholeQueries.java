package io.sunledger.platform.query;

import com.github.benmanes.caffeine.cache.Cache;
import io.smallrye.mutiny.Uni;
import io.sunledger.platform.Memory;
import io.vertx.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Has PostgreSQL answer with the JSON of a whole tree of queries, by one statement. */
@ApplicationScoped
public class WholeQueries {
    /** Callers may ask ever new questions; their statements must not fill the memory. */
    private static final int MOST_CHARACTERS = 4_000_000;

    private final ViewQueries queries;
    private final Cache<Key, JsonStatement> known =
            Memory.ofWeight(MOST_CHARACTERS, (key, statement) -> statement.sql().length());

    WholeQueries(ViewQueries queries) {
        this.queries = queries;
    }

    /** @param many null for a root */
    private record Key(Part part, @Nullable Boolean many) {
        JsonStatement statement() {
            return many == null ? JsonStatement.ofRoot(part) : JsonStatement.ofParents(part, many);
        }
    }

    /**
     * The query as one that hangs on parents.
     *
     * @param parents the parameter that lists them
     * @return null where it is none
     */
    public @Nullable Branch branch(Rehearsal.Query query, String parents) {
        var statement = statement(query);
        return statement == null ? null : Branch.of(statement, parents);
    }

    /** The query as one that hangs on nothing; null where only Hibernate can run it. */
    public @Nullable Branch root(Rehearsal.Query query) {
        var statement = statement(query);
        return statement == null ? null : Branch.root(statement);
    }

    private @Nullable Statement statement(Rehearsal.Query query) {
        return queries.statement(query.hql(), query.view(), query.parameters());
    }

    /**
     * The JSON of the one row of a query, and of what hangs on it.
     *
     * @param parameters of the queries, as they are met from the outside in
     * @return null where there is no row, or a value is missing that an object must have
     */
    public Uni<@Nullable String> text(Part part, List<Map<String, ?>> parameters) {
        var statement = statement(new Key(part, null));
        return queries.rows(statement.sql(), arguments(statement, Tuple.tuple(), parameters))
                .map(rows -> {
                    var text = rows.iterator().next().getString(0);
                    return isWhole(text) ? text : null;
                });
    }

    /**
     * The JSON of what hangs on each parent; nothing hangs on null.
     *
     * @param many whether a list of objects hangs on each, or one
     * @param parameters of the queries, as they are met from the outside in
     * @return a text for each parent, null where no object hangs on it; or null, where a value is missing that an object must have
     */
    public Uni<@Nullable List<@Nullable String>> texts(
            Part part, boolean many, List<@Nullable UUID> parents, List<Map<String, ?>> parameters) {
        var statement = statement(new Key(part, many));
        var first = Tuple.of(parents.toArray(UUID[]::new));
        return queries.rows(statement.sql(), arguments(statement, first, parameters))
                .map(rows -> {
                    var texts = new @Nullable String[parents.size()];
                    for (var row : rows) {
                        var text = row.getString(1);
                        if (!isWhole(text)) {
                            return null;
                        }
                        texts[row.getLong(0).intValue() - 1] = text;
                    }
                    return Arrays.asList(texts);
                });
    }

    private static boolean isWhole(@Nullable String text) {
        return text == null || text.indexOf(JsonStatement.MARK) < 0;
    }

    private static Tuple arguments(JsonStatement statement, Tuple first, List<Map<String, ?>> parameters) {
        for (var argument : statement.arguments()) {
            var given = parameters.get(argument.query()).get(argument.name());
            first.addValue(Statement.written(given));
        }
        return first;
    }

    /** The statements that were made so far. */
    Set<String> made() {
        return known.asMap().values().stream().map(JsonStatement::sql).collect(Collectors.toSet());
    }

    private JsonStatement statement(Key key) {
        return known.get(key, Key::statement);
    }
}
