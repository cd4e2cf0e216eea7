package io.sunledger.platform.replica;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class LagTest {
    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private final Lag lag = new Lag(Duration.ofSeconds(10));

    @Test
    void what_has_ended_since_need_not_be_there_yet() {
        lag.note(0, 100);
        lag.note(9 * SECOND, 200);

        assertThat(lag.allows(100)).isTrue();
    }

    @Test
    void what_had_ended_so_long_ago_must_be_there() {
        lag.note(0, 100);
        lag.note(5 * SECOND, 200);
        lag.note(15 * SECOND, 300);

        assertThat(lag.allows(199)).isFalse();
        assertThat(lag.allows(200)).isTrue();
    }

    @Test
    void where_nothing_is_written_nothing_is_behind() {
        for (var second = 0; second < 100; second++) {
            lag.note(second * SECOND, 100);
        }

        assertThat(lag.allows(100)).isTrue();
    }
}
