package io.sunledger.messaging.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RhythmTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Rhythm RHYTHM = new Rhythm(
            LocalTime.of(20, 0),
            LocalTime.of(8, 0),
            LocalTime.of(9, 0),
            day -> day.getDayOfWeek().getValue() <= DayOfWeek.FRIDAY.getValue());

    /** 2022-09-30 is a Friday. */
    @ParameterizedTest
    @CsvSource({
        "PROMPT, 2022-09-30T12:00, 2022-09-30T12:00",
        "PROMPT, 2022-09-30T08:00, 2022-09-30T08:00",
        "PROMPT, 2022-09-30T07:59, 2022-09-30T08:00",
        "PROMPT, 2022-09-29T20:00, 2022-09-30T08:00",
        "PROMPT, 2022-09-30T20:00, 2022-10-03T08:00",
        "PROMPT, 2022-10-01T12:00, 2022-10-03T08:00",
        "DIGEST, 2022-09-30T06:05, 2022-09-30T09:00",
        "DIGEST, 2022-09-30T09:00, 2022-09-30T09:00",
        "DIGEST, 2022-09-30T09:01, 2022-10-03T09:00",
        "DIGEST, 2022-09-29T23:00, 2022-09-30T09:00",
        "DIGEST, 2022-10-02T06:05, 2022-10-03T09:00"
    })
    void a_message_goes_at_the_first_moment_that_is_neither_quiet_nor_a_day_off(
            Urgency urgency, LocalDateTime now, LocalDateTime goes) {
        assertThat(RHYTHM.earliest(urgency, now.atZone(ZONE))).isEqualTo(goes.atZone(ZONE));
    }

    @ParameterizedTest
    @CsvSource({
        // at noon it is quiet: the digest waits, too
        "12:00, 14:00, 12:30, DIGEST, 2022-09-30T06:00, 2022-09-30T14:00",
        "12:00, 14:00, 12:30, PROMPT, 2022-09-30T13:00, 2022-09-30T14:00",
        "12:00, 14:00, 12:30, PROMPT, 2022-09-30T23:00, 2022-09-30T23:00",
        // it is never quiet
        "08:00, 08:00, 09:00, PROMPT, 2022-09-30T03:00, 2022-09-30T03:00"
    })
    void quiet_hours_may_be_any(
            LocalTime from, LocalTime to, LocalTime digest, Urgency urgency, LocalDateTime now, LocalDateTime goes) {
        var rhythm = new Rhythm(from, to, digest, day -> true);

        assertThat(rhythm.earliest(urgency, now.atZone(ZONE))).isEqualTo(goes.atZone(ZONE));
    }

    @ParameterizedTest
    @CsvSource({"PROMPT", "DIGEST"})
    void a_calendar_without_a_working_day_is_not_searched_for_ever(Urgency urgency) {
        var rhythm = new Rhythm(LocalTime.of(20, 0), LocalTime.of(8, 0), LocalTime.of(9, 0), day -> false);
        var now = LocalDateTime.of(2022, 9, 30, 12, 0).atZone(ZONE);

        assertThat(rhythm.earliest(urgency, now)).isAfter(now.plusDays(50));
    }
}
