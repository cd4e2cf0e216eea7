package io.sunledger.webhook.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryScheduleTest {
    private static final Instant NOW = Instant.parse("2022-11-16T04:00:00Z");

    private final RetrySchedule schedule = new RetrySchedule(List.of(Duration.ofSeconds(10), Duration.ofHours(1)));

    @Test
    void each_try_is_followed_by_its_pause_somewhat_longer_or_shorter_and_the_last_by_none() {
        assertThat(schedule.after(1, 0)).contains(Duration.ofSeconds(9));
        assertThat(schedule.after(1, 1)).contains(Duration.ofSeconds(11));
        assertThat(schedule.after(2, 0.5)).contains(Duration.ofHours(1));
        assertThat(schedule.after(3, 0.5)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "120, 120",
        "'Wed, 16 Nov 2022 04:10:00 GMT', 600",
        "'Wed, 16 Nov 2022 03:00:00 GMT', 0",
        "999999999, 86400",
        "99999999999999999999, 0",
        "soon, 0",
        "'', 0",
        "-5, 0",
        ", 0"
    })
    void a_receiver_may_ask_for_a_pause_of_a_day_at_most(String header, long seconds) {
        assertThat(RetryAfter.read(header, NOW)).isEqualTo(Duration.ofSeconds(seconds));
    }
}
