package io.sunledger.platform.graphql.execution;

import graphql.execution.ExecutionContext;
import io.sunledger.platform.query.Branch;
import io.sunledger.platform.query.Written;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * How the things of a batched field hang on those that the field stands on: found out by asking the feature about made-up ones
 * ({@link Joints}), not declared.
 */
final class Joint {
    private static final Set<Class<?>> PLAIN =
            Set.of(int.class, Integer.class, boolean.class, Boolean.class, BigDecimal.class);

    private final Branch branch;
    private final @Nullable String parent;
    private final Map<String, Integer> columns;
    private final Object row;
    private final Object example;
    private final Map<Property, Optional<Value>> values = new ConcurrentHashMap<>();

    /**
     * @param parent the component of those on which the field stands, by which the others hang on them; null for a root field
     * @param columns the query's columns that stand unchanged in components of the view
     * @param row a made-up one, with nothing missing
     * @param example the view that the feature makes of it
     */
    Joint(Branch branch, @Nullable String parent, Map<String, Integer> columns, Object row, Object example) {
        this.branch = branch;
        this.parent = parent;
        this.columns = columns;
        this.row = row;
        this.example = example;
    }

    /** A column, and how it is written. */
    record Value(int column, Written written) {}

    Branch branch() {
        return branch;
    }

    @Nullable
    String parent() {
        return parent;
    }

    /** A row for the first made-up thing. */
    Object row() {
        return row;
    }

    Class<?> view() {
        return example.getClass();
    }

    /** Null where the component is no column. */
    @Nullable
    Integer column(String component) {
        return columns.get(component);
    }

    /** Null where a view's value is no column of the query, or PostgreSQL cannot write it as we would. */
    @Nullable
    Value value(Property property, Shape shape, ExecutionContext query) {
        return values.computeIfAbsent(property, asked -> Optional.ofNullable(found(asked, shape, query)))
                .orElse(null);
    }

    private @Nullable Value found(Property property, Shape shape, ExecutionContext query) {
        var column = columns.get(property.component());
        if (column == null) {
            return null;
        }
        try {
            var component = example.getClass().getMethod(property.component());
            component.setAccessible(true);
            var raw = component.invoke(example);
            var written = written(component.getReturnType(), branch.isStored(column));
            var shown = property.of(example);
            return raw != null && written != null && shown != null && isSame(raw, shape.written(shown, query))
                    ? new Value(column, written)
                    : null;
        } catch (Exception e) {
            return null;
        }
    }

    private static boolean isSame(Object raw, @Nullable Object shown) {
        if (raw instanceof Number || raw instanceof Boolean) {
            return shown != null && !(shown instanceof String) && raw.toString().equals(shown.toString());
        }
        var text = raw instanceof Enum<?> constant ? constant.name() : raw.toString();
        return text.equals(shown);
    }

    private static @Nullable Written written(Class<?> type, boolean isStored) {
        if (type == UUID.class || type == LocalDate.class || type.isEnum() && isStored) {
            return Written.QUOTED;
        }
        if (type.isEnum()) {
            return Written.ofPlace(type);
        }
        if (type == String.class) {
            return Written.TEXT;
        }
        if (type == Instant.class) {
            return Written.INSTANT;
        }
        return PLAIN.contains(type) ? Written.PLAIN : null;
    }
}
