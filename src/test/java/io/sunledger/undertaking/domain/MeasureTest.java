package io.sunledger.undertaking.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.sunledger.kernel.Breach;
import io.sunledger.kernel.DutyState;
import io.sunledger.kernel.Ids;
import io.sunledger.kernel.Refused;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class MeasureTest {
    private static final LocalDate DUE = LocalDate.of(2022, 9, 30);
    private static final Instant NOON = Instant.parse("2022-08-01T04:00:00Z");
    private static final Instant LATER = Instant.parse("2022-08-02T04:00:00Z");

    @Test
    void it_may_be_due_on_the_dutys_last_day_and_not_after() {
        assertThat(measure(said("梳理目录", DUE)).state()).isEqualTo(DutyState.NOT_STARTED);

        assertThatThrownBy(() -> measure(said("梳理目录", DUE.plusDays(1))))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.breaches())
                                .extracting(Breach::code)
                                .containsExactly("measure.due"));
    }

    @Test
    void everything_wrong_is_said_at_once() {
        var wrong = new Measure.Said(" ", "长".repeat(1001), DUE.plusDays(1), "\0", "名".repeat(101));

        assertThatThrownBy(() -> measure(wrong))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.breaches())
                                .extracting(Breach::path, Breach::code)
                                .containsExactly(
                                        tuple("/text", "measure.noText"),
                                        tuple("/goal", "measure.tooLong"),
                                        tuple("/section", "measure.unreadable"),
                                        tuple("/person", "measure.tooLong"),
                                        tuple("/due", "measure.due")));
    }

    @Test
    void what_is_done_remembers_since_when_until_it_is_taken_up_again() {
        var measure = measure(said("梳理目录", DUE));

        measure.reach(DutyState.DONE, NOON);
        measure.reach(DutyState.DONE, LATER);
        assertThat(measure.finishedAt()).isEqualTo(NOON);
        measure.reach(DutyState.UNDER_WAY, LATER);
        assertThat(measure.finishedAt()).isNull();
    }

    @Test
    void what_is_dropped_is_dropped() {
        var measure = measure(said("梳理目录", DUE));
        measure.drop(NOON);

        for (var act : new Runnable[] {
            () -> measure.drop(LATER),
            () -> measure.reach(DutyState.DONE, LATER),
            () -> measure.moveTo(2),
            () -> measure.change(said("公开目录", DUE), DUE)
        }) {
            assertThatThrownBy(act::run).hasMessageContaining("measure.dropped");
        }
    }

    private static Measure measure(Measure.Said said) {
        return new Measure(
                Ids.next(), new Undertaking.Subject("here", Ids.next(), Ids.next(), Ids.next()), 1, said, DUE);
    }

    private static Measure.Said said(String text, LocalDate due) {
        return new Measure.Said(text, "", due, "办公室", "李某");
    }
}
