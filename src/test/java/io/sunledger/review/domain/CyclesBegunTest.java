package io.sunledger.review.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.sunledger.kernel.Cycle;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CyclesBegunTest {
    @ParameterizedTest
    @CsvSource({
        "QUARTER, 2022-01-01, 2022-12-31, 4",
        "QUARTER, 2022-01-01, 2022-09-30, 3",
        "QUARTER, 2022-01-01, 2022-10-01, 4",
        "QUARTER, 2022-07-18, 2022-12-15, 2",
        "MONTH, 2022-07-18, 2022-12-15, 6",
        "MONTH, 2022-12-31, 2023-01-01, 2",
        "HALF_YEAR, 2022-06-30, 2022-07-01, 2",
        "HALF_YEAR, 2022-07-18, 2022-12-15, 1",
        "YEAR, 2022-07-18, 2022-12-15, 1",
        "WEEK, 2022-07-18, 2022-07-24, 1",
        "WEEK, 2022-07-24, 2022-07-25, 2",
        "DAY, 2022-07-18, 2022-07-20, 3",
        "QUARTER, 2022-12-31, 2022-07-01, 1",
    })
    void a_cycle_counts_from_its_first_day_on(Cycle every, LocalDate first, LocalDate last, int begun) {
        assertThat(CyclesBegun.between(every, first, last)).isEqualTo(begun);
    }
}
