package io.sunledger.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.sunledger.kernel.Breach;
import io.sunledger.kernel.DutyState;
import io.sunledger.kernel.Ids;
import io.sunledger.kernel.Refused;
import io.sunledger.plan.ReportingFrame;
import io.sunledger.plan.ReportingPeriodView;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportCheckTest {
    private static final UUID PERIOD = Ids.next();
    private static final UUID TARGET = Ids.next();
    private static final UUID FREQUENCY = Ids.next();
    private static final ReportingFrame FRAME = new ReportingFrame(
            List.of(new ReportingPeriodView(PERIOD, Ids.next(), LocalDate.of(2022, 6, 30), "6月30日前", "进展")),
            List.of(TARGET),
            List.of(FREQUENCY));

    @Test
    void a_report_with_values_and_counts_is_sound() {
        var content = content(
                DutyState.UNDER_WAY,
                "已开展",
                List.of(new TargetValue(TARGET, new BigDecimal("12.5"))),
                List.of(new FrequencyCount(FREQUENCY, 0)));

        var sound = ReportCheck.check(report(PERIOD, content), FRAME);

        assertThat(sound.period().id()).isEqualTo(PERIOD);
        assertThat(sound.state()).isEqualTo(DutyState.UNDER_WAY);
    }

    @Test
    void all_that_is_wrong_is_said_at_once_with_its_place() {
        var content = content(
                null,
                "长".repeat(ReportCheck.LONGEST_TEXT + 1),
                List.of(
                        new TargetValue(FREQUENCY, BigDecimal.ONE),
                        new TargetValue(TARGET, BigDecimal.ONE),
                        new TargetValue(TARGET, BigDecimal.ONE)),
                List.of(new FrequencyCount(TARGET, -1)));

        assertThatThrownBy(() -> ReportCheck.check(report(TARGET, content), FRAME))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.breaches())
                                .extracting(Breach::path, Breach::code)
                                .containsExactly(
                                        tuple("/periodId", "report.unknownPeriod"),
                                        tuple("/state", "report.noState"),
                                        tuple("/done", "report.textTooLong"),
                                        tuple("/values/0/targetId", "report.unknownTarget"),
                                        tuple("/values/2/targetId", "report.twice"),
                                        tuple("/counts/0/frequencyId", "report.unknownFrequency"),
                                        tuple("/counts/0/count", "report.count")));
    }

    @ParameterizedTest
    @CsvSource({"NOT_STARTED, false", "UNDER_WAY, true", "DONE, true"})
    void who_has_begun_says_what_was_done(DutyState state, boolean refused) {
        var report = report(PERIOD, content(state, " ", List.of(), List.of()));

        if (refused) {
            assertThatThrownBy(() -> ReportCheck.check(report, FRAME)).isInstanceOf(Refused.class);
        } else {
            assertThat(ReportCheck.check(report, FRAME).state()).isEqualTo(state);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "123456789012345.123456, false",
        "1E+14, false",
        "-3, false",
        "1E+15, true",
        "1E+999999999, true",
        "0.1234567, true"
    })
    void a_value_has_a_length_that_can_be_written(BigDecimal value, boolean refused) {
        var report = report(PERIOD, content(DutyState.DONE, "完成", List.of(new TargetValue(TARGET, value)), List.of()));

        if (refused) {
            assertThatThrownBy(() -> ReportCheck.check(report, FRAME))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            told -> assertThat(told.breaches())
                                    .extracting(Breach::code)
                                    .containsExactly("report.value"));
        } else {
            assertThat(ReportCheck.check(report, FRAME).state()).isEqualTo(DutyState.DONE);
        }
    }

    private static SaveReport report(UUID period, ReportContent content) {
        return new SaveReport(Ids.next(), period, 0, content, null);
    }

    private static ReportContent content(
            @Nullable DutyState state, String done, List<TargetValue> values, List<FrequencyCount> counts) {
        return new ReportContent(state, done, "", "", "", values, counts);
    }
}
