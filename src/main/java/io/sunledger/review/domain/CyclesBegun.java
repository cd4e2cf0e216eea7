package io.sunledger.review.domain;

import static java.time.temporal.ChronoUnit.DAYS;
import static java.time.temporal.ChronoUnit.MONTHS;
import static java.time.temporal.ChronoUnit.WEEKS;

import io.sunledger.kernel.Cycle;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/**
 * How often recurring work has come round. A cycle counts from its first day on: to close a duty out ends it, so nothing of a cycle
 * that has begun is left for later.
 */
public final class CyclesBegun {
    private static final int QUARTER = 3;
    private static final int HALF_YEAR = 6;
    private static final int YEAR = 12;

    private CyclesBegun() {}

    /** Cycles that have a day from the first to the last, both counted; at least 1. Weeks begin on Monday. */
    public static int between(Cycle every, LocalDate first, LocalDate last) {
        var until = last.isBefore(first) ? first : last;
        var full = switch (every) {
            case DAY -> DAYS.between(first, until);
            case WEEK -> WEEKS.between(monday(first), monday(until));
            case MONTH -> MONTHS.between(month(first, 1), month(until, 1));
            case QUARTER -> MONTHS.between(month(first, QUARTER), month(until, QUARTER)) / QUARTER;
            case HALF_YEAR -> MONTHS.between(month(first, HALF_YEAR), month(until, HALF_YEAR)) / HALF_YEAR;
            case YEAR -> MONTHS.between(month(first, YEAR), month(until, YEAR)) / YEAR;
        };
        return Math.toIntExact(full) + 1;
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /** The first day of the stretch of so many months that the day is in. */
    private static LocalDate month(LocalDate day, int months) {
        return LocalDate.of(day.getYear(), (day.getMonthValue() - 1) / months * months + 1, 1);
    }
}
