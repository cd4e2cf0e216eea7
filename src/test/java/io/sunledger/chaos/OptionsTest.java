package io.sunledger.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {
    @Test
    void words_become_what_a_run_is_like() {
        var options = Options.of("--minutes", "0.5", "--seed", "7", "--only", "node-killed,disk-slow");

        assertThat(options.lasting()).isEqualTo(Duration.ofSeconds(30));
        assertThat(options.seed()).isEqualTo(7);
        assertThat(options.faults()).containsExactly(Fault.NODE_KILLED, Fault.DISK_SLOW);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--hours 1", "--minutes", "--minutes long", "--nodes 0", "--only flood"})
    void what_is_not_understood_is_refused(String words) {
        assertThatIllegalArgumentException().isThrownBy(() -> Options.of(words.split(" ")));
    }

    @ParameterizedTest
    @EnumSource
    void the_same_seed_draws_the_same_length(Fault fault) {
        assertThat(fault.drawDuration(new Random(5))).isEqualTo(fault.drawDuration(new Random(5)));
        assertThat(Options.USAGE).contains(Options.spelt(fault));
    }
}
