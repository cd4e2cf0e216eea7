package io.sunledger.progress.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** How late a report was handed in: asked of the days, never stored. */
public final class Lateness {
    private Lateness() {}

    /**
     * How many days after the due day it was handed in for the first time; 0 where in time or not at all.
     *
     * @param zone where the due day ends
     */
    public static int days(LocalDate due, @Nullable Instant firstHandedIn, ZoneId zone) {
        return firstHandedIn == null
                ? 0
                : (int) Math.max(0, ChronoUnit.DAYS.between(due, LocalDate.ofInstant(firstHandedIn, zone)));
    }

    /** The first instant at which what is handed in is late. */
    public static Instant begins(LocalDate due, ZoneId zone) {
        return due.plusDays(1).atStartOfDay(zone).toInstant();
    }
}
