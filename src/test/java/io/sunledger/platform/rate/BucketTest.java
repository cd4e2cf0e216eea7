package io.sunledger.platform.rate;

import static org.assertj.core.api.Assertions.assertThat;

import io.sunledger.testing.AtOnce;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BucketTest {
    private static final Policy TEN_A_MINUTE = Policy.of("test", 10, Duration.ofMinutes(1));

    /** Clocks of this kind may begin anywhere, and run over. */
    private static final long BEGAN = Long.MAX_VALUE - TimeUnit.SECONDS.toNanos(20);

    private final Bucket bucket = new Bucket(TEN_A_MINUTE, BEGAN);

    @Test
    void so_many_at_once_and_one_more_for_each_part_of_the_window() {
        assertThat(IntStream.range(0, 12).filter(i -> bucket.take(BEGAN)).count())
                .isEqualTo(10);
        assertThat(bucket.left(BEGAN)).isZero();
        assertThat(bucket.secondsToNext(BEGAN)).isEqualTo(6);
        assertThat(bucket.secondsToFull(BEGAN)).isEqualTo(60);

        assertThat(bucket.take(after(5))).isFalse();
        assertThat(bucket.take(after(6))).isTrue();
        assertThat(bucket.take(after(6))).isFalse();
        assertThat(bucket.left(after(30))).isEqualTo(4);
        assertThat(bucket.isFull(after(65))).isFalse();
        assertThat(bucket.isFull(after(66))).isTrue();
        assertThat(bucket.left(after(1_000))).isEqualTo(10);
    }

    @Test
    void what_is_refused_costs_nothing_and_the_header_says_the_policy() {
        IntStream.range(0, 1_000).forEach(i -> bucket.take(BEGAN));

        assertThat(bucket.secondsToNext(BEGAN)).isEqualTo(6);
        assertThat(TEN_A_MINUTE.header()).isEqualTo("\"test\";q=10;w=60");
    }

    @Test
    void many_at_the_same_moment_get_no_more() {
        var taken = AtOnce.answers(
                8, i -> IntStream.range(0, 100).filter(n -> bucket.take(BEGAN)).count());

        assertThat(taken.stream().mapToLong(one -> one).sum()).isEqualTo(10);
    }

    @Test
    void clients_that_are_full_again_are_forgotten_and_those_for_whom_there_is_no_room_share_one_bucket() {
        var clients = new Clients(3, TEN_A_MINUTE, BEGAN);
        for (var i = 0; i < 3; i++) {
            clients.of(i, () -> TEN_A_MINUTE, BEGAN).take(BEGAN);
        }

        var overflow = clients.of("a", () -> TEN_A_MINUTE, BEGAN);
        assertThat(clients.of("b", () -> TEN_A_MINUTE, BEGAN)).isSameAs(overflow);
        assertThat(clients.known()).isEqualTo(3);
        assertThat(clients.of(0, () -> TEN_A_MINUTE, BEGAN).left(BEGAN)).isEqualTo(9);

        assertThat(clients.of("a", () -> TEN_A_MINUTE, after(7))).isNotSameAs(overflow);
        assertThat(clients.known()).isOne();
    }

    private static long after(int seconds) {
        return BEGAN + TimeUnit.SECONDS.toNanos(seconds);
    }
}
