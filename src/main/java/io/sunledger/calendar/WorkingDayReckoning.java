package io.sunledger.calendar;

import io.smallrye.mutiny.Uni;
import io.sunledger.kernel.Actor;
import io.sunledger.kernel.LimitUnit;
import io.sunledger.kernel.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

/**
 * Answers what a day is, and when a limit is over, by the calendar of the actor's government.
 *
 * <p>Codes of refusal: calendar.range, calendar.amount, calendar.event.
 */
@ApplicationScoped
public class WorkingDayReckoning {
    private static final int MOST_DAYS = 400;

    /** No notice is kept of days before or after; nobody asks from when else. */
    private static final Instant FIRST = Instant.parse("1990-01-01T00:00:00Z");

    private static final Instant LAST = Instant.parse("2100-12-31T00:00:00Z");

    private final Calendars calendars;
    private final Clock clock;

    WorkingDayReckoning(Calendars calendars, Clock clock) {
        this.calendars = calendars;
        this.clock = clock;
    }

    /**
     * What these days are.
     *
     * @param to inclusive, at most 400 days on
     */
    public Uni<List<CalendarDayView>> days(LocalDate from, LocalDate to, Actor actor) {
        var days = ChronoUnit.DAYS.between(from, to) + 1;
        if (days < 1 || days > MOST_DAYS || to.equals(LocalDate.MAX)) {
            throw new Refused("calendar.range", MOST_DAYS);
        }
        return calendars
                .workingDays(actor.government())
                .map(known -> from.datesUntil(to.plusDays(1))
                        .map(day -> CalendarDayView.of(known.day(day)))
                        .toList());
    }

    /** When a limit that runs from an event is over, step by step. */
    public Uni<ComputationView> within(Instant event, BigDecimal amount, LimitUnit unit, Locale language, Actor actor) {
        if (event.isBefore(FIRST) || event.isAfter(LAST)) {
            throw new Refused("calendar.event");
        }
        return calendars
                .workingDays(actor.government())
                .map(known -> known.within(event.atZone(clock.getZone()), amount, unit))
                .map(computation -> ComputationView.of(computation, language));
    }
}
