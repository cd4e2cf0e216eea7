package io.sunledger.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import io.sunledger.chaos.Journal.Span;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class JournalTest {
    private static final List<Duration> ACKNOWLEDGED =
            List.of(Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(9), Duration.ofSeconds(10));

    @Test
    void a_fault_is_charged_with_the_longest_silence_that_it_touches() {
        assertThat(Journal.longestSilence(ACKNOWLEDGED, span(3, 4))).isEqualTo(Duration.ofSeconds(7));
    }

    @Test
    void a_silence_that_was_over_before_is_not_a_faults() {
        assertThat(Journal.longestSilence(ACKNOWLEDGED, span(9.5, 9.8))).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void a_silence_that_nothing_has_ended_lasts_as_long_as_the_fault() {
        assertThat(Journal.longestSilence(ACKNOWLEDGED, span(9.5, 40))).isEqualTo(Duration.ofSeconds(30));
    }

    private static Span span(double from, double to) {
        return new Span(Duration.ofMillis(Math.round(from * 1000)), Duration.ofMillis(Math.round(to * 1000)));
    }
}
