package io.sunledger.progress.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LatenessTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final LocalDate DUE = LocalDate.of(2022, 9, 30);

    @ParameterizedTest
    @CsvSource({
        "2022-09-30T15:59:59.999999Z, 0",
        "2022-09-30T16:00:00Z, 1",
        "2022-10-01T15:59:59Z, 1",
        "2022-10-01T16:00:00Z, 2",
        "2022-08-01T00:00:00Z, 0"
    })
    void the_due_day_ends_at_midnight_in_shanghai(Instant handedIn, int days) {
        assertThat(Lateness.days(DUE, handedIn, SHANGHAI)).isEqualTo(days);
        assertThat(handedIn.isBefore(Lateness.begins(DUE, SHANGHAI))).isEqualTo(days == 0);
    }

    @Test
    void what_is_not_handed_in_is_not_handed_in_late() {
        assertThat(Lateness.days(DUE, null, SHANGHAI)).isZero();
    }
}
