package io.sunledger.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sunledger.kernel.Computation;
import io.sunledger.kernel.LimitUnit;
import io.sunledger.kernel.Refused;
import io.sunledger.kernel.WorkingDays;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DueDatesTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final WorkingDays days = Holidays.workingDays();

    @ParameterizedTest
    @CsvSource({
        // National Day 2022, worked for on the Saturday and Sunday after it
        "2022-09-30T16:00, 1, WORKING_DAY, 2022-10-08",
        "2022-09-30T16:00, 2, WORKING_DAY, 2022-10-09",
        "2022-09-30T16:00, 5, WORKING_DAY, 2022-10-12",
        "2022-09-29T09:00, 1, WORKING_DAY, 2022-09-30",
        // what occurs on a day off counts from the first working day after it
        "2022-10-03T10:00, 1, WORKING_DAY, 2022-10-08",
        "2022-10-08T00:00, 1, WORKING_DAY, 2022-10-09",
        "2022-10-07T23:59, 1, WORKING_DAY, 2022-10-08",
        // 20 working days (政府信息公开条例第三十三条) over a Spring Festival
        "2022-01-24T10:00, 20, WORKING_DAY, 2022-02-24",
        // the prolonged Spring Festival, the changed Labour Day, New Years that begin in the year before
        "2020-01-22T10:00, 3, WORKING_DAY, 2020-02-04",
        "2019-04-30T10:00, 2, WORKING_DAY, 2019-05-06",
        "2018-12-28T10:00, 1, WORKING_DAY, 2018-12-29",
        "2018-12-28T10:00, 2, WORKING_DAY, 2019-01-02",
        "2022-12-30T10:00, 1, WORKING_DAY, 2023-01-03",
        // a part of a day is a day
        "2022-03-01T10:00, 1.5, WORKING_DAY, 2022-03-03",
        // natural days run through, and end on a working day
        "2022-09-20T10:00, 10, DAY, 2022-09-30",
        "2022-09-24T10:00, 7, DAY, 2022-10-08",
        "2022-10-01T10:00, 7, DAY, 2022-10-08",
        "2022-03-01T10:00, 4, DAY, 2022-03-07",
        "2024-02-28T10:00, 1, DAY, 2024-02-29",
        "2022-01-25T10:00, 15, DAY, 2022-02-09"
    })
    void days_count_from_the_day_after(LocalDateTime event, BigDecimal amount, LimitUnit unit, LocalDate due) {
        var computation = within(event, amount, unit);

        assertThat(computation.dueOn()).isEqualTo(due);
        assertThat(computation.due())
                .isEqualTo(due.plusDays(1).atStartOfDay(ZONE).toInstant());
        assertThat(computation.provisional()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "2022-09-30T16:00, 24, 2022-10-01T16:00",
        "2022-09-30T16:00, 48, 2022-10-02T16:00",
        "2022-12-31T23:45, 0.5, 2023-01-01T00:15",
        "2035-12-31T12:00, 2, 2035-12-31T14:00"
    })
    void hours_run_through_holidays_from_the_event_on(LocalDateTime event, BigDecimal hours, LocalDateTime due) {
        var computation = within(event, hours, LimitUnit.HOUR);

        assertThat(computation.due()).isEqualTo(due.atZone(ZONE).toInstant());
        assertThat(computation.dueOn()).isEqualTo(due.toLocalDate());
        assertThat(computation.provisional()).isFalse();
        assertThat(computation.notices()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2027-03-01T10:00, 1, WORKING_DAY, 2027-03-02, true",
        "2017-03-01T10:00, 1, WORKING_DAY, 2017-03-02, true",
        "2026-12-28T10:00, 5, WORKING_DAY, 2027-01-04, true",
        // the next year's notice may reach back into the last week of December
        "2026-12-24T10:00, 1, WORKING_DAY, 2026-12-25, true",
        "2025-12-24T10:00, 1, WORKING_DAY, 2025-12-25, false",
        "2026-12-10T10:00, 5, WORKING_DAY, 2026-12-17, false",
        "2026-12-20T10:00, 5, DAY, 2026-12-25, true",
        // of natural days only the last one matters
        "2026-12-26T10:00, 30, DAY, 2027-01-25, true",
        "2017-12-26T10:00, 10, DAY, 2018-01-05, false"
    })
    void a_date_that_a_notice_may_yet_move_is_provisional(
            LocalDateTime event, BigDecimal amount, LimitUnit unit, LocalDate due, boolean provisional) {
        var computation = within(event, amount, unit);

        assertThat(computation.dueOn()).isEqualTo(due);
        assertThat(computation.provisional()).isEqualTo(provisional);
        assertThat(computation.steps().stream().anyMatch(step -> step.code().equals("calendar.step.provisional")))
                .isEqualTo(provisional);
    }

    @Test
    void it_explains_itself_step_by_step() {
        var computation = within(LocalDateTime.parse("2021-09-30T16:00"), BigDecimal.valueOf(2), LimitUnit.WORKING_DAY);

        assertThat(told(computation, Locale.CHINESE)).isEqualTo("""
                自次日起 2 个工作日，周末和节假日不计，调休上班日计入（民法典第二百零一条）
                09-30 2021-09-30 16:00 发生，当日不计，从次日起算
                10-01 国庆节放假（国办发明电〔2020〕27号），不计
                10-02 国庆节放假（国办发明电〔2020〕27号），不计
                10-03 国庆节放假（国办发明电〔2020〕27号），不计
                10-04 国庆节放假（国办发明电〔2020〕27号），不计
                10-05 国庆节放假（国办发明电〔2020〕27号），不计
                10-06 国庆节放假（国办发明电〔2020〕27号），不计
                10-07 国庆节放假（国办发明电〔2020〕27号），不计
                10-08 第 1 个工作日
                10-09 国庆节调休上班（国办发明电〔2020〕27号），第 2 个工作日
                10-09 当日二十四时届满
                """);
        assertThat(computation.notices()).containsExactly("国办发明电〔2020〕27号");
        assertThat(told(computation, Locale.ENGLISH))
                .contains("10-08 Working day 1\n10-09 Worked for 国庆节 (国办发明电〔2020〕27号): working day 2\n");
    }

    @Test
    void it_says_where_the_last_day_moves() {
        var computation = within(LocalDateTime.parse("2022-09-29T16:00"), BigDecimal.TEN, LimitUnit.DAY);

        assertThat(told(computation, Locale.CHINESE)).isEqualTo("""
                自次日起 10 日（自然日），节假日不扣除；最后一日是休假日的，顺延至其后第一个工作日（民法典第二百零一条、第二百零三条）
                09-29 2022-09-29 16:00 发生，当日不计，从次日起算
                10-09 第 10 日，期间的最后一日
                10-09 当日二十四时届满
                """);

        var moved = within(LocalDateTime.parse("2022-09-25T16:00"), BigDecimal.TEN, LimitUnit.DAY);

        assertThat(told(moved, Locale.CHINESE)).isEqualTo("""
                自次日起 10 日（自然日），节假日不扣除；最后一日是休假日的，顺延至其后第一个工作日（民法典第二百零一条、第二百零三条）
                09-25 2022-09-25 16:00 发生，当日不计，从次日起算
                10-05 第 10 日，期间的最后一日
                10-05 国庆节放假（国办发明电〔2021〕11号），最后一日顺延
                10-06 国庆节放假（国办发明电〔2021〕11号），最后一日顺延
                10-07 国庆节放假（国办发明电〔2021〕11号），最后一日顺延
                10-08 休假日结束后的第一个工作日，为最后一日
                10-08 当日二十四时届满
                """);
    }

    @ParameterizedTest
    @CsvSource({
        "2022-09-30, 0, 2022-09-30",
        "2022-09-30, 3, 2022-10-10",
        "2022-10-10, -3, 2022-09-30",
        "2022-10-01, -1, 2022-09-30"
    })
    void working_days_are_counted_forth_and_back(LocalDate from, int number, LocalDate to) {
        assertThat(days.plus(from, number)).isEqualTo(to);
    }

    @Test
    void a_day_on_or_after_is_the_day_itself_where_one_works_on_it() {
        assertThat(days.onOrAfter(LocalDate.of(2022, 10, 8))).isEqualTo(LocalDate.of(2022, 10, 8));
        assertThat(days.onOrAfter(LocalDate.of(2022, 10, 1))).isEqualTo(LocalDate.of(2022, 10, 8));
    }

    @ParameterizedTest
    @CsvSource({"0, DAY", "-1, HOUR", "1e9, WORKING_DAY", "1e9, HOUR", "3661, DAY"})
    void what_is_no_limit_is_refused(BigDecimal amount, LimitUnit unit) {
        assertThatThrownBy(() -> within(LocalDateTime.parse("2022-03-01T10:00"), amount, unit))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("calendar.amount");
    }

    private Computation within(LocalDateTime event, BigDecimal amount, LimitUnit unit) {
        return days.within(event.atZone(ZONE), amount, unit);
    }

    private static String told(Computation computation, Locale language) {
        var told = new StringBuilder(computation.rule(language)).append('\n');
        computation
                .steps()
                .forEach(step -> told.append(step.day().toString().substring(5))
                        .append(' ')
                        .append(step.why(language))
                        .append('\n'));
        return told.toString();
    }
}
