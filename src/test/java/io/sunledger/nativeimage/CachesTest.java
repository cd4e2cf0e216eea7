package io.sunledger.nativeimage;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.benmanes.caffeine.cache.Cache;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.sunledger.platform.Memory;
import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Caffeine chooses a class by what a cache is to be able to do, and makes it by its name. */
class CachesTest {
    static Stream<Cache<String, String>> caches() {
        return Stream.of(
                Memory.ofWeight(1, (key, value) -> 1), Memory.ofSize(1), Memory.ofSize(1, Duration.ofSeconds(1)));
    }

    @ParameterizedTest
    @MethodSource("caches")
    void the_classes_of_each_kind_are_kept_for_reflection(Cache<String, String> cache)
            throws ReflectiveOperationException {
        var kept = Memory.class.getAnnotation(RegisterForReflection.class).classNames();
        var made = Objects.requireNonNull(held(cache, "cache"));
        var entries = Objects.requireNonNull(held(made, "nodeFactory"));

        assertThat(Arrays.asList(kept))
                .contains(made.getClass().getName(), entries.getClass().getName());
    }

    private static @Nullable Object held(Object by, String field) throws ReflectiveOperationException {
        for (Class<?> type = by.getClass(); type != null; type = type.getSuperclass()) {
            for (var each : type.getDeclaredFields()) {
                if (each.getName().equals(field) && each.trySetAccessible()) {
                    return each.get(by);
                }
            }
        }
        throw new NoSuchFieldException(field);
    }
}
