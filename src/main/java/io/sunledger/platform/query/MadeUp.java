package io.sunledger.platform.query;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Records that nobody has entered, for {@linkplain Rehearsal rehearsals}. No two values of one column, nor of two columns of one
 * record, are alike where their type has enough of them; what may be missing is missing in every other record, ids excepted.
 */
public final class MadeUp {
    private static final long MARK = 0x5a5a_0000_0000_7000L;
    private static final LocalDate DAY = LocalDate.of(1901, 1, 1);

    private MadeUp() {}

    /**
     * One such record.
     *
     * @param number which of them; equal ones are equal
     * @param fixed the columns that are to have a value of their own
     * @return null where the class is no record, has a column of an unknown type, or refuses the values
     */
    public static <R> @Nullable R record(Class<R> type, int number, Map<String, ?> fixed) {
        if (!type.isRecord()) {
            return null;
        }
        var components = type.getRecordComponents();
        var values = new @Nullable Object[components.length];
        for (var at = 0; at < values.length; at++) {
            values[at] = fixed.containsKey(components[at].getName())
                    ? fixed.get(components[at].getName())
                    : value(components[at], number, at);
            if (values[at] == null && !isNullable(components[at])) {
                return null;
            }
        }
        var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            var constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            return null;
        }
    }

    private static @Nullable Object value(RecordComponent component, int number, int at) {
        var type = component.getType();
        if (type == UUID.class) {
            return new UUID(MARK, (long) number << Integer.SIZE | at);
        }
        if (isNullable(component) && number % 2 == 1) {
            return null;
        }
        var unique = number * 100 + at;
        if (type == String.class) {
            var example = component.getAnnotation(LooksLike.class);
            return example == null ? "made up " + unique : example.value();
        }
        if (type.isEnum()) {
            var constants = type.getEnumConstants();
            return constants[number / 2 % constants.length];
        }
        if (type == boolean.class || type == Boolean.class) {
            return number / 2 % 2 == 0;
        }
        return number(type, unique);
    }

    private static @Nullable Object number(Class<?> type, int unique) {
        if (type == int.class || type == Integer.class) {
            return unique;
        }
        if (type == long.class || type == Long.class) {
            return (long) unique;
        }
        if (type == BigDecimal.class) {
            return BigDecimal.valueOf(unique);
        }
        if (type == LocalDate.class) {
            return DAY.plusDays(unique);
        }
        if (type == Instant.class) {
            return Instant.ofEpochSecond(unique);
        }
        return nothing(type);
    }

    private static @Nullable Object nothing(Class<?> type) {
        if (type == List.class || type == Collection.class) {
            return List.of();
        }
        if (type == Set.class) {
            return Set.of();
        }
        return type == Map.class ? Map.of() : null;
    }

    private static boolean isNullable(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }
}
