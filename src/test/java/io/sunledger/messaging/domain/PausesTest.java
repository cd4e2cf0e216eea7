package io.sunledger.messaging.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PausesTest {
    private static final Pauses PAUSES = new Pauses(Duration.ofMinutes(1), Duration.ofHours(6), 8);

    @ParameterizedTest
    @CsvSource({"1, PT1M", "2, PT4M", "3, PT16M", "4, PT64M", "5, PT256M", "6, PT6H", "7, PT6H"})
    void each_pause_is_four_times_the_last_up_to_the_longest(int attempts, Duration pause) {
        assertThat(PAUSES.after(attempts, 0.5)).contains(pause);
    }

    @Test
    void chance_makes_it_a_fifth_shorter_or_longer() {
        assertThat(PAUSES.after(1, 0)).contains(Duration.ofSeconds(48));
        assertThat(PAUSES.after(1, 1)).contains(Duration.ofSeconds(72));
    }

    @Test
    void after_the_last_try_it_is_given_up() {
        assertThat(PAUSES.after(8, 0.5)).isEmpty();
    }
}
