package io.sunledger.calendar.domain;

import io.sunledger.kernel.Breach;
import io.sunledger.kernel.HolidayNotice;
import io.sunledger.kernel.HolidayNotice.Holiday;
import io.sunledger.kernel.HolidayYear;
import io.sunledger.kernel.Refused;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds everything that is wrong with a year's notices:
 *
 * <ul>
 *   <li>each has a number, a title and a holiday, in the order in which they were issued;
 *   <li>a holiday is at most 31 days long, and lies in its year or reaches into it;
 *   <li>a make-up day is a weekend day, or a day that an earlier notice gave off; no day is both off and worked on.
 * </ul>
 */
public final class HolidayCheck {
    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2100;
    private static final int LONGEST_TEXT = 200;
    private static final int MOST = 50;
    private static final int LONGEST = 31;

    private final HolidayYear year;
    private final Set<LocalDate> off = new HashSet<>();
    private final List<Breach> breaches = new ArrayList<>();

    private HolidayCheck(HolidayYear year) {
        this.year = year;
    }

    /** @throws Refused calendar.breaches */
    public static HolidayYear sound(HolidayYear year) {
        var breaches = of(year);
        if (!breaches.isEmpty()) {
            throw Refused.forAll("calendar.breaches", breaches);
        }
        return year;
    }

    static List<Breach> of(HolidayYear year) {
        var check = new HolidayCheck(year);
        check.refuse(
                year.year() < FIRST_YEAR || year.year() > LAST_YEAR,
                "/year",
                "calendar.year",
                Integer.toString(year.year()));
        check.refuse(year.notices().isEmpty() || year.notices().size() > MOST, "/notices", "calendar.noNotice", MOST);
        for (var i = 0; i < year.notices().size(); i++) {
            check.notice("/notices/" + i, i);
        }
        return check.breaches;
    }

    private void notice(String path, int place) {
        var notice = year.notices().get(place);
        text(path + "/number", notice.number());
        text(path + "/title", notice.title());
        refuse(
                place > 0
                        && notice.issuedOn()
                                .isBefore(year.notices().get(place - 1).issuedOn()),
                path + "/issuedOn",
                "calendar.order",
                notice.issuedOn().toString());
        var holidays = notice.holidays();
        refuse(holidays.isEmpty() || holidays.size() > MOST, path + "/holidays", "calendar.noHoliday", MOST);
        var offBefore = Set.copyOf(off);
        for (var i = 0; i < holidays.size(); i++) {
            stretch(path + "/holidays/" + i, holidays.get(i));
        }
        for (var i = 0; i < holidays.size(); i++) {
            makeUpDays(path + "/holidays/" + i + "/makeUpDays/", holidays.get(i), notice, offBefore);
        }
    }

    private void stretch(String path, Holiday holiday) {
        text(path + "/name", holiday.name());
        var days = ChronoUnit.DAYS.between(holiday.firstDay(), holiday.lastDay()) + 1;
        if (days < 1 || days > LONGEST) {
            refuse(true, path + "/lastDay", "calendar.stretch", LONGEST);
            return;
        }
        refuse(
                holiday.lastDay().getYear() != year.year(),
                path + "/lastDay",
                "calendar.otherYear",
                string(holiday.lastDay()));
        off.addAll(stretchOf(holiday));
    }

    private void makeUpDays(String path, Holiday holiday, HolidayNotice notice, Set<LocalDate> offBefore) {
        refuse(holiday.makeUpDays().size() > LONGEST, path + "0", "calendar.stretch", LONGEST);
        for (var i = 0; i < holiday.makeUpDays().size(); i++) {
            var day = holiday.makeUpDays().get(i);
            refuse(!isWeekend(day) && !offBefore.contains(day), path + i, "calendar.makeUpWeekday", string(day));
            refuse(
                    Math.abs(day.getYear() - year.year()) > 1
                            || notice.holidays().stream().anyMatch(other -> isIn(day, other)),
                    path + i,
                    "calendar.makeUpOff",
                    string(day));
        }
    }

    private static boolean isIn(LocalDate day, Holiday holiday) {
        return !day.isBefore(holiday.firstDay()) && !day.isAfter(holiday.lastDay());
    }

    private static List<LocalDate> stretchOf(Holiday holiday) {
        return holiday.firstDay().datesUntil(holiday.lastDay().plusDays(1)).toList();
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    private void text(String path, String text) {
        refuse(
                text.isBlank() || text.length() > LONGEST_TEXT || text.indexOf('\0') >= 0,
                path,
                "calendar.text",
                LONGEST_TEXT);
    }

    private static String string(LocalDate day) {
        return day.toString();
    }

    private void refuse(boolean wrong, String path, String code, Object... facts) {
        if (wrong) {
            breaches.add(Breach.at(path, code, facts));
        }
    }
}
