package io.sunledger.urging.domain;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is urged: a duty, or a unit's reports for a period.
 *
 * @param duty null where it is a period
 * @param period null where it is a duty
 */
public record Subject(
        String government,
        UUID plan,
        UUID unit,
        @Nullable UUID duty,
        @Nullable UUID period,
        LocalDate due) {
    public static Subject ofDuty(String government, UUID plan, UUID unit, UUID duty, LocalDate due) {
        return new Subject(government, plan, unit, duty, null, due);
    }

    public static Subject ofPeriod(String government, UUID plan, UUID unit, UUID period, LocalDate due) {
        return new Subject(government, plan, unit, null, period, due);
    }

    /** What it is known by: the duty, or the period. */
    public UUID thing() {
        return duty != null ? duty : Objects.requireNonNull(period);
    }
}
