package io.sunledger.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class LookedUpTest {
    private final LookedUp<String, Integer> memory = new LookedUp<>(2, Duration.ofMinutes(1));

    @Test
    void what_was_looked_up_is_known_until_all_is_forgotten() {
        memory.keep("a", 1, memory.era());
        assertThat(memory.get("a")).isEqualTo(1);

        memory.forgetAll();

        assertThat(memory.get("a")).isNull();
    }

    @Test
    void what_was_looked_up_before_all_was_forgotten_is_not_known_after() {
        var begun = memory.era();
        memory.forgetAll();

        memory.keep("a", 1, begun);

        assertThat(memory.get("a")).isNull();
    }
}
