package io.sunledger.kernel;

import io.sunledger.kernel.Computation.Step;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Computes one date, and notes each step. */
final class Reckoning {
    private static final int MOST_DAYS = 3660;
    private static final BigDecimal HOURS = BigDecimal.valueOf(24);
    private static final BigDecimal SECONDS = BigDecimal.valueOf(3600);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    private final WorkingDays days;
    private final ZonedDateTime event;
    private final BigDecimal amount;
    private final LimitUnit unit;
    private final List<Step> steps = new ArrayList<>();
    private @Nullable LocalDate open;

    Reckoning(WorkingDays days, ZonedDateTime event, BigDecimal amount, LimitUnit unit) {
        var inDays = unit == LimitUnit.HOUR ? amount.divide(HOURS, RoundingMode.CEILING) : amount;
        if (amount.signum() <= 0 || inDays.compareTo(BigDecimal.valueOf(MOST_DAYS)) > 0) {
            throw new Refused("calendar.amount", MOST_DAYS);
        }
        this.days = days;
        this.event = event;
        this.amount = amount;
        this.unit = unit;
    }

    Computation done() {
        return switch (unit) {
            case HOUR -> hours();
            case DAY -> until(naturalDays());
            case WORKING_DAY -> until(workingDays());
        };
    }

    private Computation hours() {
        note(event.toLocalDate(), true, null, "calendar.step.fromNow", MINUTE.format(event));
        var due = event.plusSeconds(
                amount.multiply(SECONDS).setScale(0, RoundingMode.CEILING).longValueExact());
        note(due.toLocalDate(), true, null, "calendar.step.overAt", MINUTE.format(due));
        return new Computation(event.toInstant(), amount, unit, steps, due.toInstant(), due.toLocalDate(), false);
    }

    private Computation until(LocalDate last) {
        if (open != null) {
            note(open, false, null, "calendar.step.provisional", Integer.toString(open.getYear()));
        }
        note(last, true, null, "calendar.step.over");
        var due = last.plusDays(1).atStartOfDay(event.getZone()).toInstant();
        return new Computation(event.toInstant(), amount, unit, steps, due, last, open != null);
    }

    private LocalDate naturalDays() {
        var count = start();
        var last = event.toLocalDate().plusDays(count);
        note(last, true, null, "calendar.step.lastDay", Integer.toString(count));
        var day = look(last);
        if (day.working()) {
            return last;
        }
        for (; !day.working(); day = look(day.date().plusDays(1))) {
            off(day, "calendar.step.weekendMoves", "calendar.step.holidayMoves");
        }
        note(day.date(), true, day.notice(), "calendar.step.moved");
        return day.date();
    }

    private LocalDate workingDays() {
        var count = start();
        var date = event.toLocalDate();
        for (var reached = 0; reached < count; ) {
            date = date.plusDays(1);
            var day = look(date);
            if (day.working()) {
                reached++;
                on(day, Integer.toString(reached));
            } else {
                off(day, "calendar.step.weekend", "calendar.step.holiday");
            }
        }
        return date;
    }

    private int start() {
        note(event.toLocalDate(), false, null, "calendar.step.fromNextDay", MINUTE.format(event));
        var count = amount.setScale(0, RoundingMode.CEILING);
        if (count.compareTo(amount) != 0) {
            note(event.toLocalDate(), false, null, "calendar.step.wholeDays", count.toPlainString());
        }
        return count.intValueExact();
    }

    private CalendarDay look(LocalDate date) {
        var day = days.day(date);
        if (day.provisional() && open == null) {
            open = date;
        }
        return day;
    }

    private void on(CalendarDay day, String count) {
        if (day.kind() == CalendarDay.Kind.MAKE_UP) {
            note(day.date(), true, day.notice(), "calendar.step.makeUp", count, holiday(day), number(day));
        } else {
            note(day.date(), true, null, "calendar.step.workingDay", count);
        }
    }

    private void off(CalendarDay day, String weekend, String holiday) {
        if (day.kind() == CalendarDay.Kind.WEEKEND) {
            note(day.date(), false, null, weekend);
        } else {
            note(day.date(), false, day.notice(), holiday, holiday(day), number(day));
        }
    }

    private static String holiday(CalendarDay day) {
        return String.valueOf(day.holiday());
    }

    private static String number(CalendarDay day) {
        return String.valueOf(day.notice());
    }

    private void note(LocalDate day, boolean counted, @Nullable String notice, String code, String... facts) {
        steps.add(new Step(day, counted, code, List.of(facts), notice));
    }
}
