package io.sunledger.platform.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Positions, segments and moments, as PostgreSQL and persons write them. */
class PositionsTest {
    @ParameterizedTest
    @CsvSource({
        "0/2000028, 1, 16777216, 000000010000000000000002",
        "0/FFFFFFFF, 1, 16777216, 0000000100000000000000FF",
        "1/0, 2, 16777216, 000000020000000100000000",
        "16/B374D848, 10, 16777216, 0000000A00000016000000B3",
        "16/B374D848, 1, 67108864, 00000001000000160000002C",
        "1/0, 1, 1048576, 000000010000000100000000"
    })
    void a_segment_has_the_name_that_the_server_gives_it(String position, int timeline, int octets, String name) {
        var lsn = Lsn.of(position);
        var segment = Segment.holding(lsn, timeline, octets);

        assertThat(lsn).hasToString(position);
        assertThat(segment).hasToString(name).isEqualTo(Segment.named(name, octets));
        assertThat(segment.begin()).isLessThanOrEqualTo(lsn);
        assertThat(segment.next().begin()).isGreaterThan(lsn);
    }

    @ParameterizedTest
    @CsvSource({"30s, PT30S", "5m, PT5M", "12h, PT12H", "14d, PT336H"})
    void spans_are_written_short(String text, Duration span) {
        assertThat(Times.span(text)).isEqualTo(span);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0d", "1w", "d", "", "-1d", "1 d"})
    void other_spans_are_refused(String text) {
        assertThatThrownBy(() -> Times.span(text)).hasMessageContaining("backup.span");
    }

    @Test
    void a_moment_is_the_same_wherever_it_is_written() {
        assertThat(Times.moment("2026-11-28T10:00:00+08:00")).isEqualTo(Instant.parse("2026-11-28T02:00:00Z"));
        assertThat(Times.setting(Instant.parse("2026-11-28T02:00:00.1234567Z")))
                .isEqualTo("2026-11-28 02:00:00.123456+00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-28T10:00:00", "2026-11-28", "10:00", "2026-11-28 10:00:00+08:00"})
    void a_moment_without_its_offset_is_refused(String text) {
        assertThatThrownBy(() -> Times.moment(text)).hasMessageContaining("restore.time");
    }
}
