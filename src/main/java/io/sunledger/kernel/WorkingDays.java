package io.sunledger.kernel;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which days are worked on (工作日): Monday to Friday, but for what the State Council's notices say of single days. A day of which a
 * notice may yet speak is provisional; such are all days of a year without a notice, and the last week of a year while the next
 * one has none.
 */
public final class WorkingDays {
    /** No notice has reached further back: 29 December 2018, for the New Year of 2019. */
    private static final int LAST_WEEK = 25;

    private final Map<LocalDate, Ruling> rulings = new HashMap<>();
    private final Set<Integer> years = new HashSet<>();

    private record Ruling(CalendarDay.Kind kind, String holiday, String notice) {}

    private WorkingDays() {}

    /** @param years each once */
    public static WorkingDays of(Collection<HolidayYear> years) {
        var days = new WorkingDays();
        years.stream().sorted(Comparator.comparing(HolidayYear::year)).forEach(year -> {
            days.years.add(year.year());
            year.notices().forEach(days::follow);
        });
        return days;
    }

    private void follow(HolidayNotice notice) {
        for (var holiday : notice.holidays()) {
            holiday.firstDay()
                    .datesUntil(holiday.lastDay().plusDays(1))
                    .forEach(day ->
                            rulings.put(day, new Ruling(CalendarDay.Kind.HOLIDAY, holiday.name(), notice.number())));
        }
        for (var holiday : notice.holidays()) {
            holiday.makeUpDays()
                    .forEach(day ->
                            rulings.put(day, new Ruling(CalendarDay.Kind.MAKE_UP, holiday.name(), notice.number())));
        }
    }

    public CalendarDay day(LocalDate date) {
        @Nullable Ruling ruling = rulings.get(date);
        if (ruling != null) {
            return new CalendarDay(date, ruling.kind(), ruling.holiday(), ruling.notice(), false);
        }
        var weekday = date.getDayOfWeek();
        var weekend = weekday == DayOfWeek.SATURDAY || weekday == DayOfWeek.SUNDAY;
        var kind = weekend ? CalendarDay.Kind.WEEKEND : CalendarDay.Kind.WORKING_DAY;
        return new CalendarDay(date, kind, null, null, isOpen(date));
    }

    private boolean isOpen(LocalDate date) {
        var lastWeek = date.getMonth() == Month.DECEMBER && date.getDayOfMonth() >= LAST_WEEK;
        return !years.contains(date.getYear()) || lastWeek && !years.contains(date.getYear() + 1);
    }

    public boolean isWorkingDay(LocalDate date) {
        return day(date).working();
    }

    /** The so-manieth working day after a day, before it where the number is negative; the day itself for none. */
    public LocalDate plus(LocalDate from, int workingDays) {
        var day = from;
        for (var left = Math.abs(workingDays); left > 0; ) {
            day = day.plusDays(Integer.signum(workingDays));
            left -= isWorkingDay(day) ? 1 : 0;
        }
        return day;
    }

    /** The day itself where one works on it, else the next on which one does. */
    public LocalDate onOrAfter(LocalDate date) {
        return isWorkingDay(date) ? date : plus(date, 1);
    }

    /**
     * When a limit that runs from an event is over: hours run on from the event; days and working days count from the day after
     * it (民法典第二百零一条); natural days that end on a day off end on the next working day (第二百零三条).
     *
     * @param event in the zone in which days begin
     * @param amount a part of a day counts as a whole one
     * @throws Refused calendar.amount where it is not positive or longer than ten years
     */
    public Computation within(ZonedDateTime event, BigDecimal amount, LimitUnit unit) {
        return new Reckoning(this, event, amount, unit).done();
    }
}
