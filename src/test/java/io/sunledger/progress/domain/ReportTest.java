package io.sunledger.progress.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sunledger.kernel.Actor;
import io.sunledger.kernel.DutyState;
import io.sunledger.kernel.Ids;
import io.sunledger.kernel.Refused;
import io.sunledger.kernel.ReportMove;
import io.sunledger.kernel.ReportStage;
import io.sunledger.progress.domain.ReportStep.Made;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ReportTest {
    private static final Instant MONDAY = Instant.parse("2022-09-26T02:00:00Z");
    private static final Instant FRIDAY = Instant.parse("2022-10-07T02:00:00Z");

    private final Report report = new Report(
            Ids.next(),
            "here",
            new Report.Subject(Ids.next(), Ids.next(), Ids.next(), Ids.next(), LocalDate.of(2022, 9, 30)));

    private final Set<String> present = new HashSet<>();
    private final Set<String> ever = new HashSet<>();

    @Test
    void saves_are_numbered_from_one() {
        assertThat(report.save(0, DutyState.UNDER_WAY)).isEqualTo(1);
        assertThat(report.save(1, DutyState.DONE)).isEqualTo(2);
        assertThat(report.state()).isEqualTo(DutyState.DONE);
    }

    @Test
    void who_has_not_seen_the_last_save_is_refused() {
        report.save(0, DutyState.UNDER_WAY);

        assertThatThrownBy(() -> report.save(0, DutyState.DONE)).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.code()).isEqualTo("version.stale");
            assertThat(refused.kind()).isEqualTo(Refused.Kind.STALE);
        });
        assertThat(report.state()).isEqualTo(DutyState.UNDER_WAY);
        assertThat(report.revisions()).isEqualTo(1);
    }

    @Test
    void a_step_counts_as_a_change_and_not_as_a_revision() {
        report.save(0, DutyState.DONE);
        var step = make(ReportMove.SUBMIT, "li", null);

        assertThat(report.changes()).isEqualTo(2);
        assertThat(report.revisions()).isEqualTo(1);
        assertThat(step.number()).isEqualTo(2);
        assertThatThrownBy(() -> report.expect(1)).hasMessageContaining("version.stale");
    }

    @ParameterizedTest(name = "{0} by {1}: {2}")
    @CsvSource({
        // li wrote, wang submitted, zhao had written an earlier round
        "APPROVE, li, report.samePerson",
        "APPROVE, wang, report.samePerson",
        "APPROVE, zhao,",
        "APPROVE, chen,",
        "SEND_BACK, li,",
        "WITHDRAW, chen,",
        "SUBMIT, li, report.stage.submitted",
        "SAVE, li, report.stage.submitted",
        "ACCEPT, office, report.stage.submitted",
        "RETURN, office, report.stage.submitted"
    })
    void what_is_submitted_is_approved_by_another_person(ReportMove move, String who, @Nullable String refusal) {
        submitted();

        assertOutcome(move, who, refusal);
        assertThat(report.stage() == ReportStage.SUBMITTED).isEqualTo(refusal != null);
    }

    @ParameterizedTest(name = "{0} by {1}: {2}")
    @CsvSource({
        "ACCEPT, li, report.samePerson",
        "ACCEPT, wang, report.samePerson",
        "ACCEPT, zhao, report.samePerson",
        "ACCEPT, chen, report.samePerson",
        "ACCEPT, office,",
        "RETURN, chen, report.samePerson",
        "RETURN, office,",
        "WITHDRAW, wang, report.stage.approved",
        "SEND_BACK, chen, report.stage.approved",
        "APPROVE, sun, report.stage.approved"
    })
    void what_is_handed_in_is_judged_by_who_had_no_hand_in_it(ReportMove move, String who, @Nullable String refusal) {
        submitted();
        make(ReportMove.APPROVE, "chen", null);
        ever.addAll(Set.of(account("wang"), account("chen")));

        assertOutcome(move, who, refusal);
        assertThat(report.stage() == ReportStage.APPROVED).isEqualTo(refusal != null);
    }

    @ParameterizedTest
    @EnumSource(
            value = ReportMove.class,
            names = {"SEND_BACK", "RETURN"})
    void nothing_is_given_back_without_a_reason(ReportMove move) {
        submitted();
        if (move == ReportMove.RETURN) {
            make(ReportMove.APPROVE, "chen", null);
        }
        var before = report.stage();

        for (var reason : new String[] {null, "", "  "}) {
            assertThatThrownBy(() -> make(move, "office", reason)).hasMessageContaining("report.reason ");
        }
        assertThatThrownBy(() -> make(move, "office", "长".repeat(1001))).hasMessageContaining("report.reasonTooLong");
        assertThat(report.stage()).isEqualTo(before);
        assertThat(make(move, "office", "缺佐证").reason()).isEqualTo("缺佐证");
    }

    @Test
    void a_returned_report_is_a_draft_again_and_keeps_its_round_and_its_first_day() {
        submitted();
        report.step(new Made(ReportMove.APPROVE, person("chen"), MONDAY, null), hands());
        make(ReportMove.RETURN, "office", "数据不实");

        assertThatThrownBy(() -> make(ReportMove.SUBMIT, "li", null)).hasMessageContaining("report.stage.returned");
        report.save(report.changes(), DutyState.DONE);
        assertThat(report.stage()).isEqualTo(ReportStage.DRAFT);
        assertThat(report.round()).isEqualTo(1);
        make(ReportMove.SUBMIT, "wang", null);
        report.step(new Made(ReportMove.APPROVE, person("chen"), FRIDAY, null), hands());

        assertThat(report.round()).isEqualTo(2);
        assertThat(report.firstHandedInAt()).isEqualTo(MONDAY);
        assertThat(report.handedInAt()).isEqualTo(FRIDAY);
        assertThat(report.handedRevision()).isEqualTo(2);
    }

    private void submitted() {
        report.save(0, DutyState.DONE);
        present.add(account("li"));
        ever.addAll(Set.of(account("li"), account("zhao")));
        make(ReportMove.SUBMIT, "wang", null);
    }

    private void assertOutcome(ReportMove move, String who, @Nullable String refusal) {
        if (refusal == null) {
            assertThat(make(move, who, "理由").move()).isEqualTo(move);
        } else {
            assertThatThrownBy(() -> make(move, who, "理由"))
                    .isInstanceOfSatisfying(
                            Refused.class, refused -> assertThat(refused.code()).isEqualTo(refusal));
        }
    }

    private ReportStep make(ReportMove move, String who, @Nullable String reason) {
        return report.step(new Made(move, person(who), MONDAY, reason), hands());
    }

    private Hands hands() {
        return new Hands(present, ever);
    }

    private static Actor person(String who) {
        return new Actor("test", who, who, "here", "czj", Set.of());
    }

    private static String account(String who) {
        return person(who).account();
    }
}
