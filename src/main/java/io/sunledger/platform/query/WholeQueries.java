package io.sunledger.platform.query;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Has PostgreSQL answer with the JSON of a whole tree of queries, by one statement. */
@ApplicationScoped
public class WholeQueries {
    /** Callers may ask ever new questions; their statements must not fill the memory. */
    private static final int MOST = 1000;

    private final ViewQueries queries;
    private final Map<Key, JsonStatement> known = new ConcurrentHashMap<>();

    WholeQueries(ViewQueries queries) {
        this.queries = queries;
    }

    private record Key(Part part, boolean many) {}

    /**
     * The query as one that hangs on parents.
     *
     * @param parents the parameter that lists them
     * @return null where it is none
     */
    public @Nullable Branch branch(Rehearsal.Query query, String parents) {
        var statement = queries.statement(query.hql(), query.view(), query.parameters());
        return statement == null ? null : Branch.of(statement, parents);
    }

    /**
     * The JSON of what hangs on each parent.
     *
     * @param many whether a list of objects hangs on each, or one
     * @param parameters of the queries, as they are met from the outside in
     * @return a text for each parent, null where no object hangs on it; or null, where a value is missing that an object must have
     */
    public Uni<@Nullable List<@Nullable String>> texts(
            Part part, boolean many, List<UUID> parents, List<Map<String, ?>> parameters) {
        var statement = statement(new Key(part, many));
        var arguments = Tuple.of(parents.toArray(UUID[]::new));
        for (var argument : statement.arguments()) {
            var given = parameters.get(argument.query()).get(argument.name());
            arguments.addValue(Statement.written(given));
        }
        return queries.rows(statement.sql(), arguments).map(rows -> {
            var texts = new @Nullable String[parents.size()];
            for (var row : rows) {
                var text = row.getString(1);
                if (text != null && text.indexOf(JsonStatement.MARK) >= 0) {
                    return null;
                }
                texts[row.getLong(0).intValue() - 1] = text;
            }
            return Arrays.asList(texts);
        });
    }

    private JsonStatement statement(Key key) {
        var statement = known.get(key);
        if (statement == null) {
            statement = new JsonStatement(key.part(), key.many());
            if (known.size() < MOST) {
                known.put(key, statement);
            }
        }
        return statement;
    }
}
