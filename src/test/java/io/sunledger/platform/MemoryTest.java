package io.sunledger.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.benmanes.caffeine.cache.Cache;
import java.time.Duration;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The bounds hold as soon as a write is done. */
class MemoryTest {
    private final Cache<String, Integer> kept = Memory.ofWeight(100, (key, weight) -> weight);

    @Test
    void never_weighs_more_than_it_may_and_keeps_what_finds_room() {
        var random = new Random(7);
        for (var i = 0; i < 10_000; i++) {
            kept.put("k" + random.nextInt(30), random.nextInt(60));

            assertThat(weight()).isLessThanOrEqualTo(100);
        }
        assertThat(weight()).isGreaterThan(40);
    }

    @Test
    void keeps_nothing_that_is_too_heavy_alone_and_throws_nothing_out_for_it() {
        kept.put("light", 10);

        kept.put("heavy", 101);

        assertThat(kept.getIfPresent("heavy")).isNull();
        assertThat(kept.getIfPresent("light")).isEqualTo(10);
    }

    @Test
    void keeps_nothing_where_nothing_may_be_kept() {
        Cache<String, Integer> none = Memory.ofWeight(0, (key, weight) -> weight);

        none.put("light", 1);

        assertThat(none.getIfPresent("light")).isNull();
    }

    @Test
    void keeps_so_many_and_no_more() {
        Cache<Integer, String> five = Memory.ofSize(5, Duration.ofHours(1));

        IntStream.range(0, 100).forEach(i -> five.put(i, "one"));

        assertThat(five.asMap()).hasSize(5);
    }

    private int weight() {
        return kept.asMap().values().stream().mapToInt(weight -> weight).sum();
    }
}
