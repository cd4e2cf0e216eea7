package io.sunledger.unit.domain;

import io.sunledger.kernel.Refused;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of days.
 *
 * @param from the first day; null: without beginning
 * @param to the first day after it; null: without end
 */
public record Days(@Nullable LocalDate from, @Nullable LocalDate to) {
    public static final Days ALWAYS = new Days(null, null);

    /** @throws Refused unit.days where it would end before it begins */
    public Days {
        if (from != null && to != null && !from.isBefore(to)) {
            throw new Refused("unit.days", from, to);
        }
    }

    public boolean contains(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || day.isBefore(to));
    }
}
