package io.sunledger.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IdsTest {
    @Test
    void ids_follow_one_another_however_many_a_millisecond_has() {
        var before = System.currentTimeMillis();

        var ids = Stream.generate(Ids::next).limit(20_000).toList();

        assertThat(ids.stream().map(UUID::toString)).isSorted().doesNotHaveDuplicates();
        assertThat(ids).allSatisfy(id -> {
            assertThat(id.version()).isEqualTo(7);
            assertThat(id.variant()).isEqualTo(2);
        });
        assertThat(ids.get(0).getMostSignificantBits() >>> 16).isGreaterThanOrEqualTo(before);
    }
}
