package io.sunledger.platform.query;

import io.vertx.sqlclient.Tuple;
import java.lang.reflect.Array;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An HQL query as PostgreSQL takes it.
 *
 * @param sql with the marks $1, $2, ...; where the HQL has {@code in :list}, one mark stands for an array
 * @param names the parameter of each mark
 */
record Statement(String sql, List<String> names) {
    Tuple arguments(Map<String, ?> parameters) {
        var arguments = Tuple.tuple();
        names.forEach(name -> arguments.addValue(written(parameters.get(name))));
        return arguments;
    }

    static @Nullable Object written(@Nullable Object value) {
        if (value instanceof Collection<?> several) {
            return array(several);
        }
        if (value instanceof Enum<?> constant) {
            return constant.name();
        }
        return value instanceof Instant instant ? instant.atOffset(ZoneOffset.UTC) : value;
    }

    // PostgreSQL's client wants an array of the elements' own type
    private static Object array(Collection<?> several) {
        List<@Nullable Object> written = new ArrayList<>();
        several.forEach(value -> written.add(written(value)));
        var type = Objects.requireNonNull(written.get(0)).getClass();
        return written.toArray(size -> (Object[]) Array.newInstance(type, size));
    }
}
