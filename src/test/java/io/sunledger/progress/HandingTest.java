package io.sunledger.progress;

import static io.sunledger.testing.Await.answer;
import static io.sunledger.testing.Town.task;
import static io.sunledger.testing.Town.unit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.sunledger.duty.Duties;
import io.sunledger.duty.DutyView;
import io.sunledger.duty.FindDuties;
import io.sunledger.kernel.Actor;
import io.sunledger.kernel.ActorRole;
import io.sunledger.kernel.Cycle;
import io.sunledger.kernel.DutyState;
import io.sunledger.kernel.Frequency;
import io.sunledger.kernel.PageRequest;
import io.sunledger.kernel.Refused;
import io.sunledger.kernel.ReportMove;
import io.sunledger.kernel.ReportStage;
import io.sunledger.kernel.Role;
import io.sunledger.kernel.Target;
import io.sunledger.plan.PlanDetails;
import io.sunledger.plan.ReportingPeriodView;
import io.sunledger.progress.DutyOutcome.Result;
import io.sunledger.progress.ReportingOverview.UnitReporting;
import io.sunledger.testing.AtOnce;
import io.sunledger.testing.ServiceTest;
import io.sunledger.testing.TestClock;
import io.sunledger.testing.Town;
import io.sunledger.testing.Towns;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ServiceTest
@SuppressWarnings("NullAway.Init")
class HandingTest {
    @Inject
    Reports reports;

    @Inject
    Handing handing;

    @Inject
    HandingAll all;

    @Inject
    ReportStanding standing;

    @Inject
    ReportingOverviews overviews;

    @Inject
    Duties duties;

    @Inject
    PlanDetails details;

    @Inject
    Towns towns;

    @Inject
    TestClock clock;

    private Town town;
    private UUID finance;
    private UUID plan;
    private ReportingPeriodView midyear;
    private ReportingPeriodView yearEnd;
    private List<DutyView> owed;
    private Actor writer;
    private Actor colleague;
    private Actor approver;

    @BeforeEach
    void a_bureau_with_three_duties() {
        town = towns.anew();
        finance = town.department("czj");
        town.department("jyj");
        var measured = Town.measured(
                task("公开预算", null, unit(Role.LEAD, finance)),
                new Frequency("每季度至少1次", Cycle.QUARTER, 1),
                new Target("不少于10场", BigDecimal.TEN, null, "场", "发布会"));
        plan = town.plan(
                List.of(),
                measured,
                task("公开规划", null, unit(Role.LEAD, finance)),
                task("公开名录", null, unit(Role.LEAD, finance)));
        var periods = answer(() -> details.reportingPeriodsOf(List.of(plan)));
        midyear = periods.get(0);
        yearEnd = periods.get(1);
        writer = person("li", "czj", ActorRole.OFFICER);
        colleague = person("wang", "czj", ActorRole.OFFICER);
        approver = person("chen", "czj", ActorRole.APPROVER);
        owed = answer(() -> duties.list(FindDuties.ofPlan(plan), PageRequest.first(100), town.office()))
                .items();
        clock.stopOn(LocalDate.of(2022, 9, 20));
    }

    @AfterEach
    void the_clock_runs_again() {
        clock.run();
    }

    @Test
    void a_report_goes_from_the_officer_over_the_approver_to_the_office() {
        var report = saved(owed.get(0), midyear, DutyState.DONE);
        step(handing::submit, report, writer, null);
        step(handing::sendBack, report, approver, "写具体些");
        save(owed.get(0), midyear, version(report), DutyState.DONE, writer);
        step(handing::submit, report, colleague, null);
        step(handing::withdraw, report, writer, null);
        step(handing::submit, report, writer, null);
        step(handing::approve, report, approver, null);
        step(handing::giveBack, report, town.office(), "请附链接");
        save(owed.get(0), midyear, version(report), DutyState.DONE, writer);
        step(handing::submit, report, writer, null);
        step(handing::approve, report, approver, null);
        step(handing::accept, report, town.office(), null);

        var now = get(report);
        assertThat(List.of(now.stage(), now.round(), now.version())).containsExactly(ReportStage.ACCEPTED, 2, 13);
        assertThat(answer(() -> reports.stepsOf(List.of(report))))
                .extracting(ReportStepView::move, ReportStepView::by, ReportStepView::reason, ReportStepView::revision)
                .containsExactly(
                        tuple(ReportMove.SUBMIT, "li", null, 1),
                        tuple(ReportMove.SEND_BACK, "chen", "写具体些", 1),
                        tuple(ReportMove.SUBMIT, "wang", null, 2),
                        tuple(ReportMove.WITHDRAW, "li", null, 2),
                        tuple(ReportMove.SUBMIT, "li", null, 2),
                        tuple(ReportMove.APPROVE, "chen", null, 2),
                        tuple(ReportMove.RETURN, "经办 sfb", "请附链接", 2),
                        tuple(ReportMove.SUBMIT, "li", null, 3),
                        tuple(ReportMove.APPROVE, "chen", null, 3),
                        tuple(ReportMove.ACCEPT, "经办 sfb", null, 3));
    }

    @Test
    void what_is_on_its_way_is_not_saved_over() {
        var report = saved(owed.get(0), midyear, DutyState.UNDER_WAY);

        step(handing::submit, report, writer, null);
        assertRefused(() -> saveAgain(report), "report.stage.submitted");
        step(handing::approve, report, approver, null);
        assertRefused(() -> saveAgain(report), "report.stage.approved");
        step(handing::accept, report, town.office(), null);
        assertRefused(() -> saveAgain(report), "report.stage.accepted");

        assertThat(answer(() -> reports.revisionsOf(List.of(report)))).hasSize(1);
    }

    @Test
    void nobody_approves_or_accepts_the_own_work_in_whatever_role() {
        var everything = person("li", "czj", ActorRole.OFFICER, ActorRole.APPROVER, ActorRole.OFFICE);
        var report = saved(owed.get(0), midyear, DutyState.DONE);
        step(handing::submit, report, colleague, null);

        assertRefused(() -> step(handing::approve, report, everything, null), "report.samePerson");
        var submitter = person("wang", "czj", ActorRole.APPROVER);
        assertRefused(() -> step(handing::approve, report, submitter, null), "report.samePerson");
        var namesake = new Actor("elsewhere", "li", "li", town.code(), "czj", Set.of(ActorRole.APPROVER));
        step(handing::approve, report, namesake, null);

        assertRefused(() -> step(handing::accept, report, everything, null), "report.samePerson");
        assertRefused(() -> step(handing::giveBack, report, everything, "不实"), "report.samePerson");
        var approved = new Actor("elsewhere", "li", "li", town.code(), "sfb", Set.of(ActorRole.OFFICE));
        assertRefused(() -> step(handing::accept, report, approved, null), "report.samePerson");
        step(handing::accept, report, town.office(), null);
    }

    @Test
    void each_step_is_for_its_role_and_for_whom_the_duty_concerns() {
        var report = saved(owed.get(0), midyear, DutyState.DONE);
        Map<ReportMove, Way> ways = Map.of(
                ReportMove.SUBMIT, handing::submit,
                ReportMove.WITHDRAW, handing::withdraw,
                ReportMove.APPROVE, handing::approve,
                ReportMove.SEND_BACK, handing::sendBack,
                ReportMove.ACCEPT, handing::accept,
                ReportMove.RETURN, handing::giveBack);
        Map<ReportMove, ActorRole> roles = Map.of(
                ReportMove.SUBMIT, ActorRole.OFFICER,
                ReportMove.WITHDRAW, ActorRole.OFFICER,
                ReportMove.APPROVE, ActorRole.APPROVER,
                ReportMove.SEND_BACK, ActorRole.APPROVER,
                ReportMove.ACCEPT, ActorRole.OFFICE,
                ReportMove.RETURN, ActorRole.OFFICE);
        var neighbour = towns.anew();
        neighbour.department("czj");

        ways.forEach((move, way) -> {
            for (var role : ActorRole.values()) {
                if (role != roles.get(move)) {
                    assertRefused(() -> step(way, report, town.actor("czj", role), "理由"), "access.forbidden");
                }
            }
            var stranger = neighbour.actor("czj", roles.get(move));
            assertRefused(() -> step(way, report, stranger, "理由"), "report.notFound");
            if (roles.get(move) != ActorRole.OFFICE) {
                assertRefused(() -> step(way, report, town.actor("jyj", roles.get(move)), "理由"), "report.notFound");
                assertRefused(() -> step(way, report, town.actor(null, roles.get(move)), "理由"), "access.noUnit");
            }
        });
        assertThat(get(report).version()).isEqualTo(1);
    }

    @Test
    void of_two_approvers_at_once_one_wins_and_the_other_is_told() {
        var report = saved(owed.get(0), midyear, DutyState.DONE);
        step(handing::submit, report, writer, null);

        assertThat(AtOnce.outcomes(6, i -> {
                    var one = person("approver-" + i, "czj", ActorRole.APPROVER);
                    answer(() -> handing.approve(new HandReport(report, 2, null, null), one));
                }))
                .containsOnlyOnce("done")
                .containsOnly("done", "version.stale");

        assertThat(get(report).round()).isEqualTo(1);
        assertThat(answer(() -> reports.stepsOf(List.of(report)))).hasSize(2);
    }

    @Test
    void the_same_step_sent_again_under_its_key_is_made_once() {
        var report = saved(owed.get(0), midyear, DutyState.DONE);
        var command = new HandReport(report, 1, null, "submit-1");

        assertThat(AtOnce.outcomes(4, i -> answer(() -> handing.submit(command, writer))))
                .containsOnly("done");

        assertThat(answer(() -> reports.stepsOf(List.of(report)))).hasSize(1);
        assertRefused(() -> answer(() -> handing.withdraw(command, writer)), "idempotency.otherRequest");
    }

    @Test
    void late_is_who_hands_in_after_the_due_day_and_a_return_does_not_change_it() {
        var inTime = saved(owed.get(0), midyear, DutyState.DONE);
        var late = saved(owed.get(1), midyear, DutyState.DONE);
        clock.stopOn(Town.MIDYEAR);
        handIn(inTime);
        clock.stopOn(Town.MIDYEAR.plusDays(3));
        handIn(late);
        step(handing::giveBack, inTime, town.office(), "请补充");
        clock.stopOn(Town.MIDYEAR.plusDays(9));
        save(owed.get(0), midyear, version(inTime), DutyState.DONE, writer);
        handIn(inTime);

        assertThat(List.of(get(inTime).late(), get(inTime).daysLate())).containsExactly(false, 0);
        assertThat(List.of(get(late).late(), get(late).daysLate())).containsExactly(true, 3);
        assertThat(get(inTime).handedInAt()).isAfter(get(inTime).firstHandedInAt());
        assertThat(overview(midyear).late()).isEqualTo(1);
    }

    @Test
    void all_is_submitted_and_approved_with_an_answer_for_each_duty() {
        var first = saved(owed.get(0), midyear, DutyState.DONE);
        var second = saved(owed.get(1), midyear, DutyState.DONE);
        handIn(second);
        step(handing::giveBack, second, town.office(), "请补充");

        var command = new HandReports(plan, midyear.id(), "all-1");
        var submitted = answer(() -> all.submitAll(command, writer));

        assertThat(submitted.outcomes())
                .extracting(DutyOutcome::duty, DutyOutcome::result, DutyOutcome::code)
                .containsExactlyInAnyOrder(
                        tuple(owed.get(0).id(), Result.DONE, null),
                        tuple(owed.get(1).id(), Result.REFUSED, "report.stage.returned"),
                        tuple(owed.get(2).id(), Result.REFUSED, "report.missing"));
        assertThat(answer(() -> all.submitAll(command, writer))).isEqualTo(submitted);
        assertThat(results(all::submitAll, writer)).containsEntry(owed.get(0).id(), Result.ALREADY);
        assertThat(get(first).version()).isEqualTo(2);

        var own = person("li", "czj", ActorRole.APPROVER);
        assertThat(results(all::approveAll, own)).containsEntry(owed.get(0).id(), Result.REFUSED);
        assertThat(results(all::approveAll, approver))
                .containsEntry(owed.get(0).id(), Result.DONE)
                .containsEntry(owed.get(1).id(), Result.REFUSED)
                .containsEntry(owed.get(2).id(), Result.REFUSED);
        assertThat(results(all::approveAll, approver)).containsEntry(owed.get(0).id(), Result.ALREADY);
        assertThat(get(first).stage()).isEqualTo(ReportStage.APPROVED);
    }

    @Test
    void what_is_sent_for_all_at_once_is_done_once() {
        for (var duty : owed) {
            saved(duty, midyear, DutyState.DONE);
        }

        assertThat(AtOnce.outcomes(4, i -> results(all::submitAll, i % 2 == 0 ? writer : colleague)))
                .containsOnly("done");

        for (var report : answer(() -> reports.ofDuties(ids()))) {
            assertThat(answer(() -> reports.stepsOf(List.of(report.id())))).hasSize(1);
        }
    }

    @Test
    void what_was_handed_in_done_before_need_not_be_submitted_again() {
        var report = saved(owed.get(0), midyear, DutyState.DONE);
        var command = new HandReports(plan, yearEnd.id(), null);
        assertThat(code(answer(() -> all.submitAll(command, writer)), owed.get(0)))
                .isEqualTo("report.missing");

        handIn(report);

        assertThat(answer(() -> all.submitAll(command, writer)).outcomes())
                .filteredOn(outcome -> outcome.result() == Result.NOT_OWED)
                .extracting(DutyOutcome::duty)
                .containsExactly(owed.get(0).id());
    }

    @Test
    void all_at_once_is_for_the_own_unit_and_a_period_that_there_is() {
        var command = new HandReports(plan, midyear.id(), null);
        var neighbour = towns.anew();
        neighbour.department("czj");

        assertThat(answer(() -> all.submitAll(command, town.officer("jyj"))).outcomes())
                .isEmpty();
        assertRefused(() -> answer(() -> all.submitAll(command, neighbour.officer("czj"))), "period.notFound");
        assertRefused(() -> answer(() -> all.submitAll(new HandReports(plan, plan, null), writer)), "period.notFound");
        assertRefused(() -> answer(() -> all.submitAll(command, approver)), "access.forbidden");
        assertRefused(() -> answer(() -> all.approveAll(command, writer)), "access.forbidden");
        assertRefused(() -> answer(() -> all.approveAll(command, town.office())), "access.forbidden");
    }

    @Test
    void the_overview_counts_what_is_handed_in_and_tells_the_rest_apart() {
        saved(owed.get(0), midyear, DutyState.DONE);
        var returned = saved(owed.get(1), midyear, DutyState.DONE);
        handIn(returned);
        step(handing::giveBack, returned, town.office(), "请补充");
        clock.stopOn(Town.MIDYEAR.plusDays(1));
        handIn(saved(owed.get(2), midyear, DutyState.DONE));

        var overview = overview(midyear);
        assertThat(overview.units()).containsExactly(new UnitReporting(finance, 3, 1, false, 1, 1, 1));
        assertThat(List.of(overview.saved(), overview.returned(), overview.late()))
                .containsExactly(1, 1, 1);
    }

    @Test
    void the_standing_is_what_the_office_accepted() {
        var duty = measured();
        var target =
                answer(() -> details.targetsOf(List.of(duty.taskId()))).get(0).id();
        var frequency = answer(() -> details.frequenciesOf(List.of(duty.taskId())))
                .get(0)
                .id();
        assertThat(standing(duty).latest()).isNull();

        accept(save(duty, midyear, content(DutyState.UNDER_WAY, target, "4", frequency, 2)));
        var late = save(duty, yearEnd, content(DutyState.DONE, target, "12.5", frequency, 3));
        var before = standing(duty);
        assertThat(before.latest()).isEqualTo(DutyState.UNDER_WAY);
        assertThat(before.latestAccepted()).isTrue();
        assertThat(before.values()).containsExactly(Map.entry(target, new BigDecimal("4")));

        handIn(late);
        assertThat(standing(duty).latest()).isEqualTo(DutyState.DONE);
        assertThat(standing(duty).latestAccepted()).isFalse();
        step(handing::accept, late, town.office(), null);

        var after = standing(duty);
        assertThat(after.values()).containsExactly(Map.entry(target, new BigDecimal("12.5")));
        assertThat(after.counts()).containsExactly(Map.entry(frequency, 5));
        assertThat(after.latestAccepted()).isTrue();
        assertThat(after.reportedBy()).containsExactlyInAnyOrder(writer.account(), approver.account());
    }

    private interface Way extends BiFunction<HandReport, Actor, Uni<UUID>> {}

    private Actor person(String name, @Nullable String unit, ActorRole... roles) {
        return new Actor("test", name, name, town.code(), unit, Set.of(roles));
    }

    private List<UUID> ids() {
        return owed.stream().map(DutyView::id).toList();
    }

    private DutyView measured() {
        return owed.stream()
                .filter(duty ->
                        !answer(() -> details.targetsOf(List.of(duty.taskId()))).isEmpty())
                .findFirst()
                .orElseThrow();
    }

    private UUID saved(DutyView duty, ReportingPeriodView period, DutyState state) {
        return save(duty, period, 0, state, writer);
    }

    private void saveAgain(UUID report) {
        var now = get(report);
        answer(() -> reports.save(
                new SaveReport(now.dutyId(), now.periodId(), now.version(), content(DutyState.DONE), null), writer));
    }

    private UUID save(DutyView duty, ReportingPeriodView period, int version, DutyState state, Actor by) {
        return answer(() -> reports.save(new SaveReport(duty.id(), period.id(), version, content(state), null), by));
    }

    private UUID save(DutyView duty, ReportingPeriodView period, ReportContent content) {
        return answer(() -> reports.save(new SaveReport(duty.id(), period.id(), 0, content, null), writer));
    }

    private static ReportContent content(DutyState state) {
        return new ReportContent(state, "已公开", "", "", "", List.of(), List.of());
    }

    private static ReportContent content(DutyState state, UUID target, String value, UUID frequency, int count) {
        return new ReportContent(
                state,
                "已公开",
                "",
                "",
                "",
                List.of(new TargetValue(target, new BigDecimal(value))),
                List.of(new FrequencyCount(frequency, count)));
    }

    private void handIn(UUID report) {
        step(handing::submit, report, writer, null);
        step(handing::approve, report, approver, null);
    }

    private void accept(UUID report) {
        handIn(report);
        step(handing::accept, report, town.office(), null);
    }

    private void step(Way way, UUID report, Actor by, @Nullable String reason) {
        var version = version(report);
        answer(() -> way.apply(new HandReport(report, version, reason, null), by));
    }

    private int version(UUID report) {
        return get(report).version();
    }

    private ReportView get(UUID report) {
        return answer(() -> reports.get(report, town.office()));
    }

    private ReportingOverview overview(ReportingPeriodView period) {
        return answer(() -> overviews.get(plan, period.id(), town.office()));
    }

    private ReportStanding.Standing standing(DutyView duty) {
        return answer(() -> Panache.withTransaction(() -> standing.ofDuty(duty.id())));
    }

    private Map<UUID, Result> results(BiFunction<HandReports, Actor, Uni<HandedReports>> act, Actor by) {
        return answer(() -> act.apply(new HandReports(plan, midyear.id(), null), by)).outcomes().stream()
                .collect(Collectors.toMap(DutyOutcome::duty, DutyOutcome::result));
    }

    private static @Nullable String code(HandedReports handed, DutyView duty) {
        return handed.outcomes().stream()
                .filter(outcome -> outcome.duty().equals(duty.id()))
                .findFirst()
                .orElseThrow()
                .code();
    }

    private static void assertRefused(Runnable act, String code) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo(code));
    }
}
