package io.sunledger.urging.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LadderTest {
    private static final LocalDate DUE = LocalDate.of(2022, 9, 30);
    private static final Ladder LADDER =
            Ladder.of(List.of(30, 7, 1), Map.of(Colour.BLUE, 1, Colour.ORANGE, 7, Colour.RED, 15), 365);

    @ParameterizedTest
    @CsvSource({
        "2022-08-30, ",
        "2022-08-31, BEFORE_30",
        "2022-09-22, BEFORE_30",
        "2022-09-23, BEFORE_7",
        "2022-09-28, BEFORE_7",
        "2022-09-29, BEFORE_1",
        "2022-09-30, BEFORE_1",
        "2022-10-01, BLUE",
        "2022-10-06, BLUE",
        "2022-10-07, ORANGE",
        "2022-10-14, ORANGE",
        "2022-10-15, RED",
        "2023-09-30, RED",
        "2023-10-01, "
    })
    void the_latest_step_whose_day_has_come_is_due(LocalDate today, @Nullable String step) {
        assertThat(LADDER.stepOn(today, DUE).map(Step::key).orElse(null)).isEqualTo(step);
    }

    @Test
    void who_is_late_is_not_reminded_of_the_day_that_is_past() {
        var lateSheets = Ladder.of(List.of(30, 7, 1), Map.of(Colour.BLUE, 5), 365);

        assertThat(lateSheets.stepOn(DUE.plusDays(4), DUE)).isEmpty();
        assertThat(lateSheets.stepOn(DUE.plusDays(5), DUE)).contains(new Step.Sheet(Colour.BLUE, 5));
    }

    @Test
    void a_reminder_on_the_day_itself_is_possible_and_none_at_all_too() {
        assertThat(Ladder.of(List.of(0), Map.of(), 365).stepOn(DUE, DUE)).contains(new Step.Reminder(0));
        assertThat(Ladder.of(List.of(), Map.of(), 365).stepOn(DUE, DUE)).isEmpty();
    }

    @Test
    void two_steps_on_one_day_and_steps_on_the_wrong_side_are_refused() {
        assertThatThrownBy(() -> Ladder.of(List.of(), Map.of(Colour.BLUE, 7, Colour.RED, 7), 365))
                .hasMessageContaining("one day");
        assertThatThrownBy(() -> Ladder.of(List.of(-3), Map.of(), 365)).hasMessageContaining("before the due day");
        assertThatThrownBy(() -> Ladder.of(List.of(), Map.of(Colour.BLUE, 0), 365))
                .hasMessageContaining("before the due day");
    }
}
