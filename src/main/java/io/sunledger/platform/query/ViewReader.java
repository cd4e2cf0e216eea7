package io.sunledger.platform.query;

import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.data.Numeric;
import java.lang.reflect.Constructor;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Makes a view of each row: by the record's constructor, or the one column itself. */
final class ViewReader<V> {
    private static final Set<Class<?>> AS_THEY_ARE =
            Set.of(String.class, UUID.class, LocalDate.class, Boolean.class, boolean.class);

    private static final Map<Class<?>, UnaryOperator<Object>> CONVERTED = Map.of(
            int.class, value -> ((Number) value).intValue(),
            Integer.class, value -> ((Number) value).intValue(),
            long.class, value -> ((Number) value).longValue(),
            Long.class, value -> ((Number) value).longValue(),
            BigDecimal.class, value -> value instanceof Numeric number ? number.bigDecimalValue() : value,
            Instant.class, value -> ((OffsetDateTime) value).toInstant());

    private final Class<V> view;
    private final @Nullable Constructor<?> constructor;
    private final List<UnaryOperator<Object>> columns;

    private ViewReader(Class<V> view, @Nullable Constructor<?> constructor, List<UnaryOperator<Object>> columns) {
        this.view = view;
        this.constructor = constructor;
        this.columns = columns;
    }

    /** Null where a column is of a kind that only Hibernate knows how to read. */
    static <V> @Nullable ViewReader<V> of(Class<V> view, int columns) {
        if (!view.isRecord()) {
            var conversion = conversion(view);
            return columns == 1 && conversion != null ? new ViewReader<>(view, null, List.of(conversion)) : null;
        }
        var fitting = Arrays.stream(view.getDeclaredConstructors())
                .filter(constructor -> constructor.getParameterCount() == columns)
                .toList();
        if (fitting.size() != 1) {
            return null;
        }
        var constructor = fitting.get(0);
        var conversions = Arrays.stream(constructor.getParameterTypes())
                .map(ViewReader::conversion)
                .toList();
        constructor.setAccessible(true);
        return conversions.contains(null) ? null : new ViewReader<>(view, constructor, conversions);
    }

    V read(Row row) {
        var values = new @Nullable Object[columns.size()];
        for (var at = 0; at < values.length; at++) {
            var value = row.getValue(at);
            values[at] = value == null ? null : columns.get(at).apply(value);
        }
        try {
            return view.cast(constructor == null ? values[0] : constructor.newInstance(values));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("no " + view.getName() + " can be made of a row", e);
        }
    }

    private static @Nullable UnaryOperator<Object> conversion(Class<?> type) {
        if (AS_THEY_ARE.contains(type)) {
            return UnaryOperator.identity();
        }
        if (type.isEnum()) {
            var constants = new HashMap<Object, Object>();
            Arrays.stream(type.getEnumConstants()).forEach(constant -> {
                constants.put(((Enum<?>) constant).name(), constant);
                // Hibernate writes a constant that is compared with no column by its place
                constants.put(((Enum<?>) constant).ordinal(), constant);
            });
            return value -> Objects.requireNonNull(constants.get(value), () -> "no " + type.getName() + ": " + value);
        }
        return CONVERTED.get(type);
    }
}
