package io.sunledger.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import io.sunledger.chaos.Journal.Act;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ComparisonTest {
    private static final Act SAVED = new Act("g", "report.saved", "r1", "d1", Duration.ZERO);
    private static final Act REOPENED = new Act("g", "duty.reopened", "d1", "d1", Duration.ZERO);

    @Test
    void what_is_there_as_often_as_it_was_acknowledged_is_well() {
        assertThat(Comparison.findings(
                        Stream.of(SAVED, REOPENED, REOPENED), Map.of("g report.saved r1", 1, "g duty.reopened d1", 2)))
                .isEmpty();
    }

    @Test
    void what_was_acknowledged_and_is_missing_is_found() {
        assertThat(Comparison.findings(Stream.of(SAVED, REOPENED), Map.of("g report.saved r1", 1)))
                .containsExactly("g duty.reopened d1: acknowledged 1 times, done 0 times");
    }

    @Test
    void what_was_done_twice_is_found() {
        assertThat(Comparison.findings(Stream.of(SAVED), Map.of("g report.saved r1", 2)))
                .containsExactly("g report.saved r1: acknowledged 1 times, done 2 times");
    }

    @Test
    void what_nobody_was_told_of_is_found() {
        assertThat(Comparison.findings(Stream.empty(), Map.of("g report.saved r1", 1)))
                .containsExactly("g report.saved r1: acknowledged 0 times, done 1 times");
    }
}
