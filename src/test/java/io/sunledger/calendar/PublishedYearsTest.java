package io.sunledger.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sunledger.calendar.HolidayYearView.Source;
import io.sunledger.kernel.HolidayNotice.Holiday;
import io.sunledger.kernel.HolidayYear;
import io.sunledger.kernel.WorkingDays;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The notices as they were printed, beside the files: what each says of a holiday, how many days it says these are, and on which
 * day of the week it says a make-up day falls.
 */
class PublishedYearsTest {
    private static final String WEEKDAYS = "一二三四五六日";

    private final PublishedYears published = Holidays.published(null);
    private final WorkingDays days = Holidays.workingDays();

    @ParameterizedTest
    @CsvSource({
        "2018, 国办发明电〔2017〕12号",
        "2019, 国办发明电〔2018〕15号 国办发明电〔2019〕3号",
        "2020, 国办发明电〔2019〕16号 国办发明电〔2020〕1号",
        "2021, 国办发明电〔2020〕27号",
        "2022, 国办发明电〔2021〕11号",
        "2023, 国办发明电〔2022〕16号",
        "2024, 国办发明电〔2023〕7号",
        "2025, 国办发明电〔2024〕12号",
        "2026, 国办发明电〔2025〕7号"
    })
    void each_year_names_its_notices(int year, String numbers) {
        assertThat(year(year).notices()).extracting(notice -> notice.number()).containsExactly(numbers.split(" "));
    }

    // holiday, first day, last day, how many days the notice says these are, make-up days with their weekday
    @ParameterizedTest
    @CsvSource({
        "2018, 元旦, 01-01, 01-01, 1, ''",
        "2018, 春节, 02-15, 02-21, 7, 02-11日 02-24六",
        "2018, 清明节, 04-05, 04-07, 3, 04-08日",
        "2018, 劳动节, 04-29, 05-01, 3, 04-28六",
        "2018, 端午节, 06-18, 06-18, 1, ''",
        "2018, 中秋节, 09-24, 09-24, 1, ''",
        "2018, 国庆节, 10-01, 10-07, 7, 09-29六 09-30日",
        "2019, 元旦, 12-30, 01-01, 3, 12-29六",
        "2019, 春节, 02-04, 02-10, 7, 02-02六 02-03日",
        "2019, 清明节, 04-05, 04-05, 1, ''",
        "2019, 劳动节, 05-01, 05-04, 4, 04-28日 05-05日",
        "2019, 端午节, 06-07, 06-07, 1, ''",
        "2019, 中秋节, 09-13, 09-13, 1, ''",
        "2019, 国庆节, 10-01, 10-07, 7, 09-29日 10-12六",
        "2020, 元旦, 01-01, 01-01, 1, ''",
        "2020, 清明节, 04-04, 04-06, 3, ''",
        "2020, 劳动节, 05-01, 05-05, 5, 04-26日 05-09六",
        "2020, 端午节, 06-25, 06-27, 3, 06-28日",
        "2020, 国庆节、中秋节, 10-01, 10-08, 8, 09-27日 10-10六",
        "2021, 元旦, 01-01, 01-03, 3, ''",
        "2021, 春节, 02-11, 02-17, 7, 02-07日 02-20六",
        "2021, 清明节, 04-03, 04-05, 3, ''",
        "2021, 劳动节, 05-01, 05-05, 5, 04-25日 05-08六",
        "2021, 端午节, 06-12, 06-14, 3, ''",
        "2021, 中秋节, 09-19, 09-21, 3, 09-18六",
        "2021, 国庆节, 10-01, 10-07, 7, 09-26日 10-09六",
        "2022, 元旦, 01-01, 01-03, 3, ''",
        "2022, 春节, 01-31, 02-06, 7, 01-29六 01-30日",
        "2022, 清明节, 04-03, 04-05, 3, 04-02六",
        "2022, 劳动节, 04-30, 05-04, 5, 04-24日 05-07六",
        "2022, 端午节, 06-03, 06-05, 3, ''",
        "2022, 中秋节, 09-10, 09-12, 3, ''",
        "2022, 国庆节, 10-01, 10-07, 7, 10-08六 10-09日",
        "2023, 元旦, 12-31, 01-02, 3, ''",
        "2023, 春节, 01-21, 01-27, 7, 01-28六 01-29日",
        "2023, 清明节, 04-05, 04-05, 1, ''",
        "2023, 劳动节, 04-29, 05-03, 5, 04-23日 05-06六",
        "2023, 端午节, 06-22, 06-24, 3, 06-25日",
        "2023, 中秋节、国庆节, 09-29, 10-06, 8, 10-07六 10-08日",
        "2024, 元旦, 01-01, 01-01, 1, ''",
        "2024, 春节, 02-10, 02-17, 8, 02-04日 02-18日",
        "2024, 清明节, 04-04, 04-06, 3, 04-07日",
        "2024, 劳动节, 05-01, 05-05, 5, 04-28日 05-11六",
        "2024, 端午节, 06-10, 06-10, 1, ''",
        "2024, 中秋节, 09-15, 09-17, 3, 09-14六",
        "2024, 国庆节, 10-01, 10-07, 7, 09-29日 10-12六",
        "2025, 元旦, 01-01, 01-01, 1, ''",
        "2025, 春节, 01-28, 02-04, 8, 01-26日 02-08六",
        "2025, 清明节, 04-04, 04-06, 3, ''",
        "2025, 劳动节, 05-01, 05-05, 5, 04-27日",
        "2025, 端午节, 05-31, 06-02, 3, ''",
        "2025, 国庆节、中秋节, 10-01, 10-08, 8, 09-28日 10-11六",
        "2026, 元旦, 01-01, 01-03, 3, 01-04日",
        "2026, 春节, 02-15, 02-23, 9, 02-14六 02-28六",
        "2026, 清明节, 04-04, 04-06, 3, ''",
        "2026, 劳动节, 05-01, 05-05, 5, 05-09六",
        "2026, 端午节, 06-19, 06-21, 3, ''",
        "2026, 中秋节, 09-25, 09-27, 3, ''",
        "2026, 国庆节, 10-01, 10-07, 7, 09-20日 10-10六"
    })
    void a_holiday_is_as_its_notice_states(
            int year, String name, String first, String last, int stated, String makeUpDays) {
        var holiday = lastOf(year, name);
        var until = on(year, last);
        var from = on(MonthDay.parse("--" + first).isAfter(MonthDay.parse("--" + last)) ? year - 1 : year, first);

        assertThat(holiday.firstDay()).isEqualTo(from);
        assertThat(holiday.lastDay()).isEqualTo(until);
        assertThat(ChronoUnit.DAYS.between(from, until) + 1).isEqualTo(stated);
        assertThat(holiday.makeUpDays())
                .extracting(day -> day.toString().substring(5)
                        + WEEKDAYS.charAt(day.getDayOfWeek().ordinal()))
                .containsExactlyElementsOf(Arrays.stream(makeUpDays.split(" "))
                        .filter(day -> !day.isEmpty())
                        .toList());
        assertThat(from.datesUntil(until.plusDays(1))).noneMatch(days::isWorkingDay);
        assertThat(holiday.makeUpDays()).allMatch(days::isWorkingDay);
    }

    @Test
    void the_spring_festival_of_2020_was_prolonged_over_a_day_that_was_to_be_worked_on() {
        assertThat(on(2020, "01-24").datesUntil(on(2020, "02-03"))).noneMatch(days::isWorkingDay);
        assertThat(days.isWorkingDay(on(2020, "02-03"))).isTrue();
        assertThat(days.day(on(2020, "01-30")).notice()).isEqualTo("国办发明电〔2019〕16号");
        assertThat(days.day(on(2020, "02-01")).notice()).isEqualTo("国办发明电〔2020〕1号");
    }

    /** 全国年节及纪念日放假办法: 11 days a year, 13 from 2025 on; the virus gave two more. What is off beyond them is worked for. */
    @ParameterizedTest
    @CsvSource({
        "2018, 11",
        "2019, 11",
        "2020, 13",
        "2021, 11",
        "2022, 11",
        "2023, 11",
        "2024, 11",
        "2025, 13",
        "2026, 13"
    })
    void as_many_days_are_off_as_the_law_gives(int year, int given) {
        var named = year(year).notices().stream()
                .flatMap(notice -> notice.holidays().stream())
                .flatMap(holiday -> Stream.concat(
                        holiday.firstDay().datesUntil(holiday.lastDay().plusDays(1)), holiday.makeUpDays().stream()))
                .distinct()
                .toList();
        var weekdaysOff = named.stream()
                .filter(day -> !isWeekend(day) && !days.isWorkingDay(day))
                .count();
        var weekendsWorked = named.stream()
                .filter(day -> isWeekend(day) && days.isWorkingDay(day))
                .count();

        assertThat(weekdaysOff - weekendsWorked).isEqualTo(given);
    }

    @Test
    void a_file_in_the_folder_adds_a_year_and_takes_the_place_of_one(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("2027.json"), file(2027, "2027-01-01"));
        Files.writeString(folder.resolve("2026.json"), file(2026, "2026-01-01"));

        var views = Holidays.published(folder).views();

        assertThat(views)
                .extracting(HolidayYearView::year)
                .contains(2018, 2026, 2027)
                .doesNotHaveDuplicates();
        assertThat(views)
                .filteredOn(view -> view.source() == Source.FOLDER)
                .extracting(HolidayYearView::year)
                .containsExactly(2026, 2027);
        assertThat(WorkingDays.of(Holidays.published(folder).all()).isWorkingDay(on(2026, "01-02")))
                .isTrue();
    }

    @Test
    void a_wrong_file_in_the_folder_keeps_the_service_from_starting(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("2027.json"), file(2027, "2026-03-01"));

        assertThatThrownBy(() -> Holidays.published(folder)).hasMessageContaining("2027.json");
    }

    private static String file(int year, String day) {
        return """
                {"year": %d, "notices": [{"number": "某号", "title": "某通知", "issuedOn": "2026-11-01",
                 "holidays": [{"name": "元旦", "firstDay": "%s", "lastDay": "%2$s", "makeUpDays": []}]}]}""".formatted(year, day);
    }

    private HolidayYear year(int year) {
        return published.all().stream()
                .filter(known -> known.year() == year)
                .findFirst()
                .orElseThrow();
    }

    private Holiday lastOf(int year, String name) {
        List<Holiday> named = year(year).notices().stream()
                .flatMap(notice -> notice.holidays().stream())
                .filter(holiday -> holiday.name().equals(name))
                .toList();
        return named.get(named.size() - 1);
    }

    private static LocalDate on(int year, String day) {
        return LocalDate.parse(year + "-" + day);
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
