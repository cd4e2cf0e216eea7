package io.sunledger.duty;

import static io.sunledger.testing.Await.answer;
import static io.sunledger.testing.Town.task;
import static io.sunledger.testing.Town.unit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.sunledger.duty.domain.DueCause;
import io.sunledger.duty.domain.ExtensionState;
import io.sunledger.kernel.Actor;
import io.sunledger.kernel.Deadline;
import io.sunledger.kernel.Light;
import io.sunledger.kernel.PageRequest;
import io.sunledger.kernel.Refused;
import io.sunledger.kernel.Role;
import io.sunledger.plan.AmendPlan;
import io.sunledger.plan.AmendPlan.TaskAmendment;
import io.sunledger.plan.Plans;
import io.sunledger.testing.AtOnce;
import io.sunledger.testing.ServiceTest;
import io.sunledger.testing.TestClock;
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
class ExtensionsTest {
    private static final LocalDate TODAY = LocalDate.of(2022, 8, 20);
    private static final LocalDate AUGUST = LocalDate.of(2022, 8, 31);
    private static final LocalDate OCTOBER = LocalDate.of(2022, 10, 31);
    private static final LocalDate DECEMBER = LocalDate.of(2022, 12, 20);

    @Inject
    Extensions extensions;

    @Inject
    Duties duties;

    @Inject
    Plans plans;

    @Inject
    TestClock clock;

    @Inject
    Towns towns;

    private Town town;
    private UUID plan;
    private DutyView duty;

    @BeforeEach
    void a_duty_of_the_finance_bureau() {
        town = towns.anew();
        clock.stopOn(TODAY);
        plan = town.plan(List.of(), task("公开规划", AUGUST, unit(Role.LEAD, town.department("czj"))));
        duty = duty();
    }

    @AfterEach
    void the_clock_runs_again() {
        clock.run();
    }

    @Test
    void what_is_granted_moves_the_date_and_the_old_one_stays_visible() {
        var extension = ask(OCTOBER, null);
        assertThat(duty().due()).isEqualTo(AUGUST);
        assertThat(duty().light()).isEqualTo(Light.YELLOW);
        clock.stopOn(TODAY.plusDays(1));

        grant(extension);

        assertThat(duty().due()).isEqualTo(OCTOBER);
        assertThat(duty().planDue()).isEqualTo(AUGUST);
        assertThat(duty().extendedTo()).isEqualTo(OCTOBER);
        assertThat(duty().light()).isEqualTo(Light.GREEN);
        var moved = clock.instant();
        assertThat(dueDates())
                .extracting(
                        DueDateView::due, DueDateView::until, DueDateView::cause, DueDateView::reason, DueDateView::by)
                .containsExactly(
                        tuple(AUGUST, moved, DueCause.ISSUED, null, null),
                        tuple(OCTOBER, null, DueCause.EXTENDED, "材料尚未齐备", "经办 sfb"));
        assertThat(dueDates().get(1).extensionId()).isEqualTo(extension);
        assertThat(dueDates()).extracting(DueDateView::since).doesNotContainNull();
    }

    @Test
    void what_is_refused_changes_nothing() {
        var extension = ask(OCTOBER, null);

        answer(() -> extensions.decide(new DecideExtension.Refuse(extension, 0, "理由不充分"), town.office()));

        assertThat(duty().due()).isEqualTo(AUGUST);
        assertThat(dueDates()).hasSize(1);
        assertThat(view(extension).state()).isEqualTo(ExtensionState.REFUSED);
        assertThat(view(extension).decision()).isEqualTo("理由不充分");
        refused(() -> grant(extension), "extension.decided", "version.stale");
    }

    @Test
    void one_is_asked_for_at_a_time_and_the_same_key_asks_once() {
        var first = ask(OCTOBER, "once");

        assertThat(ask(OCTOBER, "once")).isEqualTo(first);
        refused(() -> ask(DECEMBER, null), "extension.pending");

        grant(first);
        grant(ask(DECEMBER, null));

        assertThat(dueDates()).extracting(DueDateView::due).containsExactly(AUGUST, OCTOBER, DECEMBER);
    }

    @Test
    void of_ten_who_decide_at_once_one_does() {
        var extension = ask(OCTOBER, null);

        assertThat(AtOnce.outcomes(10, i -> grant(extension)))
                .containsOnlyOnce("done")
                .containsOnly("done", "version.stale");
        assertThat(dueDates()).hasSize(2);
    }

    @Test
    void an_amendment_to_a_later_date_takes_over_and_an_earlier_one_leaves_the_extension_and_a_trace() {
        grant(ask(OCTOBER, null));

        amend(LocalDate.of(2022, 9, 30), "提前");

        assertThat(duty().due()).isEqualTo(OCTOBER);
        assertThat(duty().planDue()).isEqualTo(LocalDate.of(2022, 9, 30));
        assertThat(dueDates())
                .extracting(DueDateView::due, DueDateView::planDue, DueDateView::cause, DueDateView::reason)
                .endsWith(tuple(OCTOBER, LocalDate.of(2022, 9, 30), DueCause.AMENDED, "提前"));

        amend(DECEMBER, "推迟");

        assertThat(duty().due()).isEqualTo(DECEMBER);
        assertThat(dueDates())
                .extracting(DueDateView::due, DueDateView::cause)
                .containsExactly(
                        tuple(AUGUST, DueCause.ISSUED),
                        tuple(OCTOBER, DueCause.EXTENDED),
                        tuple(OCTOBER, DueCause.AMENDED),
                        tuple(DECEMBER, DueCause.AMENDED));
    }

    @Test
    void an_amendment_that_gives_what_is_asked_for_lets_the_asking_lapse() {
        var extension = ask(OCTOBER, null);

        amend(LocalDate.of(2022, 9, 30), "推迟一个月");
        assertThat(view(extension).state()).isEqualTo(ExtensionState.ASKED);
        amend(DECEMBER, "推迟到年底");

        assertThat(view(extension).state()).isEqualTo(ExtensionState.LAPSED);
        assertThat(view(extension).decision()).isEqualTo("推迟到年底");
        refused(() -> grant(extension), "extension.decided", "version.stale");
    }

    @Test
    void units_ask_for_their_own_duties_and_the_office_alone_decides() {
        town.department("jyj");
        refused(
                () -> answer(
                        () -> extensions.ask(new AskExtension(duty.id(), OCTOBER, "代问", null), town.officer("jyj"))),
                "duty.notFound");
        refused(
                () -> answer(() -> extensions.ask(new AskExtension(duty.id(), OCTOBER, "代问", null), town.office())),
                "access.forbidden");
        var extension = ask(OCTOBER, null);
        refused(
                () -> answer(() ->
                        extensions.decide(new DecideExtension.Grant(extension, 0, null, ""), town.officer("czj"))),
                "access.forbidden");
        var elsewhere = towns.anew();
        refused(
                () -> answer(
                        () -> extensions.decide(new DecideExtension.Grant(extension, 0, null, ""), elsewhere.office())),
                "extension.notFound");

        assertThat(listed(town.office())).extracting(ExtensionView::id).containsExactly(extension);
        assertThat(listed(town.officer("jyj"))).isEmpty();
        assertThat(listed(elsewhere.office())).isEmpty();
        assertThat(answer(() -> extensions.find(extension, town.officer("jyj"))))
                .isNull();
    }

    private List<ExtensionView> listed(Actor actor) {
        var waiting = new FindExtensions(null, null, ExtensionState.ASKED);
        return answer(() -> extensions.list(waiting, PageRequest.first(10), actor))
                .items();
    }

    private UUID ask(LocalDate due, @Nullable String key) {
        var command = new AskExtension(duty.id(), due, "材料尚未齐备", key);
        return answer(() -> extensions.ask(command, town.officer("czj")));
    }

    private void grant(UUID extension) {
        answer(() -> extensions.decide(new DecideExtension.Grant(extension, 0, null, "同意"), town.office()));
    }

    private void amend(LocalDate due, String reason) {
        var version = answer(() -> plans.get(plan, town.office())).version();
        var change = new TaskAmendment(duty.taskId(), null, null, List.of(new Deadline("某日前", due, false)), false);
        var command = new AmendPlan(plan, version, reason, List.of(change), List.of(), List.of());
        answer(() -> plans.amend(command, town.office()));
    }

    private DutyView duty() {
        return answer(() -> duties.list(FindDuties.ofPlan(plan), PageRequest.first(1), town.office()))
                .items()
                .get(0);
    }

    private List<DueDateView> dueDates() {
        return answer(() -> extensions.dueDatesOf(List.of(duty.id())));
    }

    private ExtensionView view(UUID extension) {
        return answer(() -> extensions.get(extension, town.office()));
    }

    private static void refused(Runnable act, String... codes) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(codes).contains(refused.code()));
    }
}
