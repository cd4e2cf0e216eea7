package io.sunledger.progress;

import static org.assertj.core.api.Assertions.assertThat;

import io.sunledger.kernel.DutyState;
import io.sunledger.kernel.Ids;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DifferencesTest {
    private static final UUID TARGET = Ids.next();
    private static final UUID OTHER = Ids.next();
    private static final UUID FREQUENCY = Ids.next();

    @Test
    void what_is_said_otherwise_is_told_with_before_and_now() {
        var before = new ReportContent(
                DutyState.UNDER_WAY,
                "已公开预算",
                "",
                "人手不足",
                "公开决算",
                List.of(value(TARGET, "4"), value(OTHER, "1")),
                List.of(new FrequencyCount(FREQUENCY, 2)));
        var now = new ReportContent(
                DutyState.DONE, "已公开预算", "浏览量上升", "", "公开决算", List.of(value(TARGET, "10")), List.of());

        assertThat(Differences.between(before, now))
                .containsExactly(
                        new Difference("/state", "UNDER_WAY", "DONE"),
                        new Difference("/problems", "人手不足", null),
                        new Difference("/values/" + TARGET, "4", "10"),
                        new Difference("/values/" + OTHER, "1", null),
                        new Difference("/counts/" + FREQUENCY, "2", null),
                        new Difference("/effect", null, "浏览量上升"));
    }

    @Test
    void the_same_number_written_otherwise_is_no_difference() {
        assertThat(Differences.between(valued("7.50"), valued("7.5"))).isEmpty();
        assertThat(Differences.between(valued("0.000"), valued("0"))).isEmpty();
        assertThat(Differences.between(valued("100"), valued("1E+2"))).isEmpty();
    }

    private static ReportContent valued(String value) {
        return new ReportContent(DutyState.DONE, "完成", "", "", "", List.of(value(TARGET, value)), List.of());
    }

    private static TargetValue value(UUID target, String value) {
        return new TargetValue(target, new BigDecimal(value));
    }
}
