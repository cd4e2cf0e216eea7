package io.sunledger.platform.graphql.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ByWeightTest {
    private final ByWeight<String, Integer> kept = new ByWeight<>(100, (key, weight) -> weight);

    @Test
    void forgets_what_was_not_used_for_the_longest_time_when_it_gets_too_heavy() {
        kept.put("first", 40);
        kept.put("second", 40);
        kept.get("first");

        kept.put("third", 40);

        assertThat(kept.get("first")).isEqualTo(40);
        assertThat(kept.get("second")).isNull();
        assertThat(kept.get("third")).isEqualTo(40);
    }

    @Test
    void keeps_nothing_that_is_too_heavy_alone_and_throws_nothing_out_for_it() {
        kept.put("light", 10);

        kept.put("heavy", 101);

        assertThat(kept.get("heavy")).isNull();
        assertThat(kept.get("light")).isEqualTo(10);
    }

    @Test
    void never_weighs_more_than_it_may() {
        var random = new Random(7);
        for (var i = 0; i < 10_000; i++) {
            kept.put("k" + random.nextInt(30), random.nextInt(60));
            if (random.nextInt(9) == 0) {
                kept.remove("k" + random.nextInt(30));
            }

            assertThat(kept.weight()).isBetween(0L, 100L);
        }
        kept.clear();
        assertThat(kept.weight()).isZero();
        assertThat(kept.size()).isZero();
    }
}
