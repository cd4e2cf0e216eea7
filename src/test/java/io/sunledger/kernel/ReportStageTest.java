package io.sunledger.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ReportStageTest {
    /** All that is allowed; whatever is not here is refused. */
    private static final Map<ReportStage, Map<ReportMove, ReportStage>> ALLOWED = Map.of(
            ReportStage.DRAFT, Map.of(ReportMove.SAVE, ReportStage.DRAFT, ReportMove.SUBMIT, ReportStage.SUBMITTED),
            ReportStage.SUBMITTED,
                    Map.of(
                            ReportMove.WITHDRAW,
                            ReportStage.DRAFT,
                            ReportMove.SEND_BACK,
                            ReportStage.DRAFT,
                            ReportMove.APPROVE,
                            ReportStage.APPROVED),
            ReportStage.APPROVED,
                    Map.of(ReportMove.ACCEPT, ReportStage.ACCEPTED, ReportMove.RETURN, ReportStage.RETURNED),
            ReportStage.ACCEPTED, Map.of(),
            ReportStage.RETURNED, Map.of(ReportMove.SAVE, ReportStage.DRAFT));

    @ParameterizedTest(name = "{1} of what is {0}")
    @MethodSource("everything")
    void a_report_goes_its_way_and_no_other(ReportStage stage, ReportMove move) {
        var next = ALLOWED.getOrDefault(stage, Map.of()).get(move);

        if (next != null) {
            assertThat(stage.after(move)).isEqualTo(next);
        } else {
            assertThatThrownBy(() -> stage.after(move)).isInstanceOfSatisfying(Refused.class, refused -> {
                assertThat(refused.code())
                        .isEqualTo("report.stage." + stage.name().toLowerCase(Locale.ROOT));
                assertThat(refused.kind()).isEqualTo(Refused.Kind.CONFLICT);
            });
        }
    }

    @ParameterizedTest
    @EnumSource(ReportStage.class)
    void the_office_has_what_is_approved_or_accepted(ReportStage stage) {
        assertThat(stage.isHandedIn()).isEqualTo(stage == ReportStage.APPROVED || stage == ReportStage.ACCEPTED);
    }

    static Stream<Arguments> everything() {
        return Arrays.stream(ReportStage.values())
                .flatMap(stage -> Arrays.stream(ReportMove.values()).map(move -> Arguments.of(stage, move)));
    }
}
