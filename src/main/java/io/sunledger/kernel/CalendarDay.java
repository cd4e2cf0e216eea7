package io.sunledger.kernel;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a day is to who works.
 *
 * @param holiday the one that it belongs to, or that one works for on it
 * @param notice the number of the notice that says so; null where none speaks of the day
 * @param provisional whether a notice that is not there yet may say otherwise
 */
public record CalendarDay(
        LocalDate date,
        Kind kind,
        @Nullable String holiday,
        @Nullable String notice,
        boolean provisional) {
    public enum Kind {
        /** 工作日. */
        WORKING_DAY,
        /** 周末. */
        WEEKEND,
        /** 放假. */
        HOLIDAY,
        /** 调休上班. */
        MAKE_UP
    }

    public boolean working() {
        return switch (kind) {
            case WORKING_DAY, MAKE_UP -> true;
            case WEEKEND, HOLIDAY -> false;
        };
    }
}
