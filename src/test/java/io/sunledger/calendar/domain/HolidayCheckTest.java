package io.sunledger.calendar.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sunledger.kernel.Breach;
import io.sunledger.kernel.HolidayNotice;
import io.sunledger.kernel.HolidayNotice.Holiday;
import io.sunledger.kernel.HolidayYear;
import io.sunledger.kernel.Refused;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class HolidayCheckTest {
    private static final LocalDate FRIDAY = LocalDate.of(2027, 1, 1);
    private static final LocalDate SUNDAY = LocalDate.of(2027, 1, 3);

    @Test
    void a_sound_year_is_taken() {
        var year = year(notice("甲", holiday(FRIDAY, FRIDAY.plusDays(1), SUNDAY)));

        assertThat(HolidayCheck.sound(year)).isSameAs(year);
    }

    @Test
    void everything_that_is_wrong_is_told_at_once_and_where() {
        var year = new HolidayYear(
                2027,
                List.of(
                        notice(" ", holiday(FRIDAY, FRIDAY.minusDays(1))),
                        new HolidayNotice("乙", "通知", LocalDate.of(2020, 1, 1), List.of()),
                        notice(
                                "丙",
                                holiday(FRIDAY.minusYears(1), FRIDAY.minusYears(1), FRIDAY, FRIDAY.minusYears(1)))));

        assertThat(HolidayCheck.of(year))
                .extracting(Breach::path, Breach::code)
                .extracting(Object::toString)
                .containsExactly(
                        "(\"/notices/0/number\", \"calendar.text\")",
                        "(\"/notices/0/holidays/0/lastDay\", \"calendar.stretch\")",
                        "(\"/notices/1/issuedOn\", \"calendar.order\")",
                        "(\"/notices/1/holidays\", \"calendar.noHoliday\")",
                        "(\"/notices/2/holidays/0/lastDay\", \"calendar.otherYear\")",
                        "(\"/notices/2/holidays/0/makeUpDays/0\", \"calendar.makeUpWeekday\")",
                        "(\"/notices/2/holidays/0/makeUpDays/1\", \"calendar.makeUpWeekday\")",
                        "(\"/notices/2/holidays/0/makeUpDays/1\", \"calendar.makeUpOff\")");
    }

    @Test
    void a_later_notice_may_have_a_day_worked_on_that_was_off() {
        var shortened = year(
                notice("甲", holiday(FRIDAY, SUNDAY.plusDays(1))),
                notice("乙", holiday(FRIDAY, SUNDAY, SUNDAY.plusDays(1))));

        assertThat(HolidayCheck.of(shortened)).isEmpty();
    }

    @Test
    void a_year_without_a_notice_is_none() {
        assertThatThrownBy(() -> HolidayCheck.sound(new HolidayYear(1800, List.of())))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.breaches())
                                .extracting(Breach::code)
                                .containsExactly("calendar.year", "calendar.noNotice"));
    }

    private static HolidayYear year(HolidayNotice... notices) {
        return new HolidayYear(2027, Arrays.asList(notices));
    }

    private static HolidayNotice notice(String number, Holiday holiday) {
        return new HolidayNotice(number, "通知", LocalDate.of(2026, 11, 4), List.of(holiday));
    }

    private static Holiday holiday(LocalDate first, LocalDate last, LocalDate... makeUpDays) {
        return new Holiday("元旦", first, last, Arrays.asList(makeUpDays));
    }
}
