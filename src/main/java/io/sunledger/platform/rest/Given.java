package io.sunledger.platform.rest;

import io.sunledger.kernel.Breach;
import io.sunledger.kernel.Refused;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a request must give; GraphQL checks it by its schema, REST here. */
public final class Given {
    private Given() {}

    /** @throws Refused input.incomplete */
    public static <T> T required(@Nullable T value, String pointer) {
        if (value == null) {
            throw Refused.forAll("input.incomplete", List.of(Breach.at(pointer, "input.missing")));
        }
        return value;
    }

    // SmallRye makes a nullable list of non-null elements a non-null list, so the schema lets null elements through
    public static <T> List<T> list(@Nullable List<T> values) {
        return values == null
                ? List.of()
                : values.stream().filter(Objects::nonNull).toList();
    }
}
