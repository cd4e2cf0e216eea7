package io.sunledger.unit;

import io.sunledger.kernel.UnitKind;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which units to list; null asks for nothing.
 *
 * @param query part of a code, a name or an alias
 * @param on the day on which they existed
 */
public record FindUnits(
        @Nullable UnitKind kind,
        @Nullable String query,
        @Nullable LocalDate on) {
    public static final FindUnits ALL = new FindUnits(null, null, null);
}
