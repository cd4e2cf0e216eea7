package io.sunledger.review;

import static io.sunledger.testing.Await.answer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.sunledger.kernel.Breach;
import io.sunledger.kernel.PageRequest;
import io.sunledger.kernel.Refused;
import io.sunledger.review.domain.CloseOutGrade;
import io.sunledger.review.domain.CloseOutState;
import io.sunledger.review.domain.LookBackFinding;
import io.sunledger.review.domain.Shortfall;
import io.sunledger.testing.AtOnce;
import io.sunledger.testing.ServiceTest;
import io.sunledger.testing.Town;
import io.sunledger.testing.Towns;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ServiceTest
@SuppressWarnings("NullAway.Init")
class CloseOutsTest {
    private static final LocalDate LATER = LocalDate.of(2100, 1, 31);

    @Inject
    Towns towns;

    @Inject
    DutyDriver.Doors doors;

    @Inject
    LookBacks lookBacks;

    private Town town;
    private DutyDriver duty;

    @BeforeEach
    void a_duty() {
        town = towns.anew();
        duty = new DutyDriver(town, doors);
    }

    @AfterEach
    void no_more_pages() {
        duty.close();
    }

    @Test
    void what_fulfils_everything_is_closed_out_and_takes_nothing_more() {
        duty.fulfil();
        assertThat(duty.asked().unmet()).isEmpty();

        duty.make(new Move.Grade(Move.OFFICE, CloseOutGrade.EXCELLENT));

        var closeOut = duty.last();
        assertThat(closeOut.state()).isEqualTo(CloseOutState.GRANTED);
        assertThat(closeOut.grade()).isEqualTo(CloseOutGrade.EXCELLENT);
        assertThat(closeOut.settledBy()).isEqualTo("某3");
        assertThat(duty.observed().closed()).isTrue();
        assertThat(duty.refusalOf(new Move.Ask(Move.OFFICER))).isEqualTo("closeOut.closed");
        assertThat(duty.refusalOf(new Move.AddFile(Move.OFFICER))).isEqualTo("duty.closed");
        assertThat(duty.refusalOf(new Move.Save(Move.OFFICER, 1, 1))).isEqualTo("duty.closed");
    }

    @Test
    void everything_that_is_missing_is_said_at_once_and_each_can_be_waived() {
        duty.make(new Move.AddLink(Move.OFFICER, false));
        var asked = duty.asked();
        assertThat(asked.unmet()).extracting(UnmetView::shortfall).containsExactly(Shortfall.values());

        assertThatThrownBy(() -> duty.make(new Move.Grade(Move.OFFICE, CloseOutGrade.PASS)))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.code()).isEqualTo("closeOut.unmet");
                    assertThat(refused.breaches())
                            .extracting(Breach::code)
                            .containsExactly(
                                    "closeOut.noEvidence",
                                    "closeOut.deadLink",
                                    "closeOut.noReport",
                                    "closeOut.targetUnmet",
                                    "closeOut.countShort");
                    assertThat(refused.breaches().get(3).path()).startsWith("/task/targets/");
                });
        for (var what : Shortfall.values()) {
            duty.make(new Move.Waive(Move.OFFICE, what));
        }
        assertThat(duty.refusalOf(new Move.Waive(Move.OFFICE, Shortfall.NO_REPORT)))
                .isEqualTo("closeOut.nothingToWaive");
        duty.make(new Move.Grade(Move.OFFICE, CloseOutGrade.PASS));

        assertThat(duty.observed().closed()).isTrue();
        assertThat(answer(() -> doors.files.waiversOf(List.of(asked.id()))))
                .hasSize(5)
                .extracting(WaiverView::reason, WaiverView::waivedBy)
                .containsOnly(tuple("已有其他材料证明", "某3"));
    }

    @Test
    void nobody_decides_on_the_own_work_whatever_other_role_the_person_has() {
        duty.make(
                new Move.Save(Move.OFFICE_AND_OFFICER, 12, 2),
                new Move.Submit(Move.OFFICER),
                new Move.Approve(Move.APPROVER),
                new Move.Accept(Move.OFFICE),
                new Move.AddFile(Move.OFFICER),
                new Move.Ask(Move.OTHER_OFFICER));

        for (var move : List.of(
                new Move.Grade(Move.OFFICE_AND_OFFICER, CloseOutGrade.GOOD),
                new Move.Grade(Move.OFFICE_AND_OFFICER, CloseOutGrade.FAIL),
                new Move.Refuse(Move.OFFICE_AND_OFFICER),
                new Move.Waive(Move.OFFICE_AND_OFFICER, Shortfall.NO_REPORT))) {
            assertThat(duty.refusalOf(move)).as("%s", move).isEqualTo("review.samePerson");
        }
        assertThat(duty.refusalOf(new Move.Grade(Move.OFFICER, CloseOutGrade.GOOD)))
                .isEqualTo("access.forbidden");
    }

    @Test
    void who_asked_does_not_decide() {
        duty.fulfil();
        duty.make(new Move.Ask(Move.OFFICE_AND_OFFICER));

        assertThat(duty.refusalOf(new Move.Grade(Move.OFFICE_AND_OFFICER, CloseOutGrade.GOOD)))
                .isEqualTo("review.samePerson");
    }

    @Test
    void work_that_failed_goes_back_with_a_new_date_and_may_be_asked_for_again() {
        duty.fulfil();
        var asked = duty.asked();
        var office = duty.person(Move.OFFICE);
        assertRefused(
                () -> answer(() -> doors.decisions.grade(
                        new GradeCloseOut(asked.id(), asked.version(), CloseOutGrade.FAIL, "质量不高", null, null),
                        office)),
                "closeOut.noRectifyBy");

        duty.make(new Move.Grade(Move.OFFICE, CloseOutGrade.FAIL));

        assertThat(duty.last().state()).isEqualTo(CloseOutState.FAILED);
        assertThat(duty.last().rectifyBy()).isEqualTo(LocalDate.of(2100, 1, 1));
        assertThat(duty.observed().closed()).isFalse();
        assertThat(duty.asked().number()).isEqualTo(2);
    }

    @Test
    void reopening_leaves_the_first_close_out_as_it_was() {
        duty.fulfil();
        duty.asked();
        duty.make(new Move.Grade(Move.OFFICE, CloseOutGrade.GOOD));
        duty.make(new Move.Reopen(Move.OFFICE));
        assertThat(duty.observed().closed()).isFalse();

        duty.asked();
        duty.make(new Move.Grade(Move.OFFICE, CloseOutGrade.PASS));

        assertThat(duty.closeOuts())
                .extracting(CloseOutView::number, CloseOutView::state, CloseOutView::grade, CloseOutView::reopenReason)
                .containsExactly(
                        tuple(1, CloseOutState.REOPENED, CloseOutGrade.GOOD, "检查发现未更新"),
                        tuple(2, CloseOutState.GRANTED, CloseOutGrade.PASS, null));
    }

    @Test
    void of_two_officials_who_decide_at_once_one_wins_and_the_other_is_told() {
        duty.fulfil();
        var asked = duty.asked();
        var one = new GradeCloseOut(asked.id(), asked.version(), CloseOutGrade.GOOD, null, null, null);
        var other = new GradeCloseOut(asked.id(), asked.version(), CloseOutGrade.FAIL, "质量不高", LATER, null);

        var outcomes = AtOnce.outcomes(2, i -> decide(i == 0 ? one : other));

        assertThat(outcomes).containsExactlyInAnyOrder("done", "version.stale");
        assertThat(duty.observed().closed()).isEqualTo(duty.last().state() == CloseOutState.GRANTED);
    }

    @Test
    void the_same_command_twice_and_at_once_is_done_once() {
        duty.fulfil();
        var asked = duty.asked();
        var command =
                new GradeCloseOut(asked.id(), asked.version(), CloseOutGrade.GOOD, null, null, "key-" + asked.id());

        assertThat(AtOnce.outcomes(2, i -> decide(command))).containsExactly("done", "done");
        decide(command);
        assertThat(duty.last().version()).isEqualTo(asked.version() + 1);
    }

    @Test
    void a_look_back_reopens_what_slipped_back_and_gives_the_rest_a_date() {
        duty.fulfil();
        duty.asked();
        duty.make(new Move.Grade(Move.OFFICE, CloseOutGrade.GOOD));
        var office = duty.person(Move.OFFICE);
        var opening = new OpenLookBack(duty.plan(), "2022年要点落实情况", "key-" + duty.plan());
        var lookBack = answer(() -> lookBacks.open(opening, office));
        assertThat(answer(() -> lookBacks.open(opening, office))).isEqualTo(lookBack);
        var entry = entries(lookBack).get(0);
        assertThat(entry.closedOut()).isTrue();

        assertRefused(() -> find(entry, LookBackFinding.DONE_SINCE, null, false), "lookBack.finding");
        assertRefused(() -> find(entry, LookBackFinding.HOLDS, null, true), "lookBack.reopening");
        assertRefused(() -> find(entry, LookBackFinding.SLIPPED_BACK, null, false), "closeOut.noRectifyBy");
        find(entry, LookBackFinding.SLIPPED_BACK, LATER, true);

        assertThat(entries(lookBack).get(0).reopened()).isTrue();
        assertThat(duty.observed().closed()).isFalse();
        assertThat(duty.last().state()).isEqualTo(CloseOutState.REOPENED);
        assertThat(answer(() -> lookBacks.countsOf(List.of(lookBack), office)))
                .containsExactly(new LookBackCounts(1, 1, 0, 0, 1, 0, 0, 1));
        assertRefused(() -> find(entry, LookBackFinding.HOLDS, null, false), "version.stale");
        assertThat(answer(() -> lookBacks.countsOf(List.of(lookBack), town.officer("jyj"))))
                .containsExactly(LookBackCounts.NONE);
    }

    private List<LookBackEntryView> entries(UUID lookBack) {
        return answer(() -> lookBacks.entries(
                        lookBack, FindLookBackEntries.ALL, PageRequest.first(10), duty.person(Move.OFFICE)))
                .items();
    }

    private void find(LookBackEntryView entry, LookBackFinding finding, @Nullable LocalDate rectifyBy, boolean reopen) {
        var command = new FindOnLookBack(
                entry.id(), entry.version(), finding, "网页已半年未更新", "2023年3月抽查记录", rectifyBy, reopen, null);
        answer(() -> lookBacks.find(command, duty.person(Move.OFFICE)));
    }

    private void decide(GradeCloseOut command) {
        answer(() -> doors.decisions.grade(command, duty.person(Move.OFFICE)));
    }

    private static void assertRefused(Runnable act, String code) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo(code));
    }
}
