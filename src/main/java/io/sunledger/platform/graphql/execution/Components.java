package io.sunledger.platform.graphql.execution;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What stands in a record, by name. */
final class Components {
    private Components() {}

    static Optional<RecordComponent> of(Class<?> type, String name) {
        return type.isRecord()
                ? Arrays.stream(type.getRecordComponents())
                        .filter(component -> component.getName().equals(name))
                        .findFirst()
                : Optional.empty();
    }

    /** @throws IllegalArgumentException where it is no record that has it */
    static @Nullable Object value(Object of, String name) {
        return of(of.getClass(), name)
                .map(component -> new Read(value(of, component)))
                .orElseThrow(() -> new IllegalArgumentException(of.getClass() + " has no " + name))
                .value();
    }

    private static @Nullable Object value(Object of, RecordComponent component) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(of);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("a record without its component " + component, e);
        }
    }

    private record Read(@Nullable Object value) {}
}
