package io.sunledger.progress;

import static io.sunledger.testing.Await.answer;
import static io.sunledger.testing.Town.task;
import static io.sunledger.testing.Town.unit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

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
import io.sunledger.kernel.Role;
import io.sunledger.kernel.Target;
import io.sunledger.plan.AmendPlan;
import io.sunledger.plan.AmendPlan.TaskAmendment;
import io.sunledger.plan.PlanDetails;
import io.sunledger.plan.Plans;
import io.sunledger.plan.ReportingPeriodView;
import io.sunledger.progress.ReportingOverview.UnitReporting;
import io.sunledger.testing.AtOnce;
import io.sunledger.testing.ServiceTest;
import io.sunledger.testing.TestClock;
import io.sunledger.testing.Town;
import io.sunledger.testing.Towns;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ServiceTest
@SuppressWarnings("NullAway.Init")
class ReportsTest {
    @Inject
    Reports reports;

    @Inject
    Handing handing;

    @Inject
    TestClock clock;

    @Inject
    ReportingOverviews overviews;

    @Inject
    Duties duties;

    @Inject
    Plans plans;

    @Inject
    PlanDetails details;

    @Inject
    Towns towns;

    private Town town;
    private UUID finance;
    private UUID education;
    private UUID plan;
    private ReportingPeriodView midyear;
    private ReportingPeriodView yearEnd;

    @BeforeEach
    void a_plan_with_two_units() {
        town = towns.anew();
        finance = town.department("czj");
        education = town.department("jyj");
        var measured = Town.measured(
                task("公开预算", null, unit(Role.LEAD, finance)),
                new Frequency("每季度至少1次", Cycle.QUARTER, 1),
                new Target("不少于10场", BigDecimal.TEN, null, "场", "发布会"));
        plan = town.plan(
                List.of(), measured, task("公开规划", null, unit(Role.LEAD, finance), unit(Role.SUPPORT, education)));
        var periods = answer(() -> details.reportingPeriodsOf(List.of(plan)));
        midyear = periods.get(0);
        yearEnd = periods.get(1);
    }

    @AfterEach
    void the_clock_runs_again() {
        clock.run();
    }

    @Test
    void every_save_is_kept_whole() {
        var duty = measuredDuty();
        var target =
                answer(() -> details.targetsOf(List.of(duty.taskId()))).get(0).id();
        var frequency = answer(() -> details.frequenciesOf(List.of(duty.taskId())))
                .get(0)
                .id();
        var first = new ReportContent(
                DutyState.UNDER_WAY,
                "已公开部门预算",
                "浏览量上升",
                "人手不足",
                "公开决算",
                List.of(new TargetValue(target, new BigDecimal("7.5"))),
                List.of(new FrequencyCount(frequency, 2)));

        var id = save(new SaveReport(duty.id(), midyear.id(), 0, first, null), "czj");
        save(report(duty, midyear, 1, DutyState.DONE, "预算决算均已公开"), "czj");

        var now = answer(() -> reports.get(id, town.office()));
        assertThat(now.version()).isEqualTo(2);
        assertThat(now.done()).isEqualTo("预算决算均已公开");
        assertThat(now.values()).isEmpty();
        var revisions = answer(() -> reports.revisionsOf(List.of(id)));
        assertThat(revisions)
                .extracting(ReportRevisionView::number, ReportRevisionView::state, ReportRevisionView::by)
                .containsExactly(tuple(1, DutyState.UNDER_WAY, "经办 czj"), tuple(2, DutyState.DONE, "经办 czj"));
        var kept = revisions.get(0);
        assertThat(List.of(kept.done(), kept.effect(), kept.problems(), kept.nextSteps()))
                .containsExactly("已公开部门预算", "浏览量上升", "人手不足", "公开决算");
        assertThat(kept.values()).isEqualTo(first.values());
        assertThat(kept.counts()).isEqualTo(first.counts());
    }

    @Test
    void a_duty_is_as_far_as_the_report_of_its_latest_period_says() {
        var duty = measuredDuty();

        save(report(duty, yearEnd, 0, DutyState.DONE, "完成"), "czj");
        save(report(duty, midyear, 0, DutyState.UNDER_WAY, "进行中"), "czj");

        assertThat(answer(() -> duties.get(duty.id(), town.office())).state()).isEqualTo(DutyState.DONE);
    }

    @Test
    void who_saves_on_an_old_state_is_refused_and_nothing_is_lost() {
        var duty = measuredDuty();
        var id = save(report(duty, midyear, 0, DutyState.UNDER_WAY, "甲写的"), "czj");

        assertStale(() -> save(report(duty, midyear, 0, DutyState.DONE, "乙写的"), "czj"));

        assertThat(answer(() -> reports.get(id, town.office())).done()).isEqualTo("甲写的");
        assertThat(answer(() -> reports.revisionsOf(List.of(id)))).hasSize(1);
        assertThat(answer(() -> duties.get(duty.id(), town.office())).state()).isEqualTo(DutyState.UNDER_WAY);
    }

    @Test
    void of_many_first_saves_at_once_one_is_stored_and_the_others_are_told() {
        var duty = measuredDuty();

        assertThat(AtOnce.outcomes(8, i -> save(report(duty, midyear, 0, DutyState.UNDER_WAY, "第" + i + "人"), "czj")))
                .containsOnlyOnce("done")
                .containsOnly("done", "version.stale");

        var stored = answer(() -> reports.of(duty.id(), town.office()));
        assertThat(stored).extracting(ReportView::version).containsExactly(1);
    }

    @Test
    void of_many_changes_at_once_one_is_stored_and_the_others_are_told() {
        var duty = measuredDuty();
        var id = save(report(duty, midyear, 0, DutyState.UNDER_WAY, "初稿"), "czj");

        assertThat(AtOnce.outcomes(8, i -> save(report(duty, midyear, 1, DutyState.UNDER_WAY, "第" + i + "人"), "czj")))
                .containsOnlyOnce("done")
                .containsOnly("done", "version.stale");

        assertThat(answer(() -> reports.revisionsOf(List.of(id)))).hasSize(2);
    }

    @Test
    void the_same_key_saves_once() {
        var duty = measuredDuty();
        var content = content(DutyState.UNDER_WAY, "已公开");
        var command = new SaveReport(duty.id(), midyear.id(), 0, content, "key-1");

        assertThat(save(command, "czj")).isEqualTo(save(command, "czj"));

        assertThat(answer(() -> reports.of(duty.id(), town.office())))
                .extracting(ReportView::version)
                .containsExactly(1);
        assertRefused(
                () -> save(new SaveReport(duty.id(), midyear.id(), 1, content(DutyState.DONE, "完成"), "key-1"), "czj"),
                "idempotency.otherRequest");
    }

    @Test
    void a_unit_reports_on_its_own_duties_only() {
        var duty = measuredDuty();
        var save = report(duty, midyear, 0, DutyState.UNDER_WAY, "代填");
        var neighbour = towns.anew();
        neighbour.department("czj");

        assertRefused(() -> save(save, "jyj"), "duty.notFound");
        assertRefused(() -> answer(() -> reports.save(save, neighbour.officer("czj"))), "duty.notFound");
        for (var role : List.of(ActorRole.OFFICE, ActorRole.APPROVER, ActorRole.LEADER, ActorRole.AUDITOR)) {
            assertRefused(() -> answer(() -> reports.save(save, town.actor("czj", role))), "access.forbidden");
        }
        assertThat(answer(() -> reports.of(duty.id(), town.office()))).isEmpty();
    }

    @Test
    void who_sees_the_duty_sees_its_reports_and_nobody_else() {
        var duty = measuredDuty();
        var id = save(report(duty, midyear, 0, DutyState.UNDER_WAY, "已公开"), "czj");
        var neighbour = towns.anew();
        neighbour.department("czj");

        for (var actor : List.of(town.office(), town.officer("czj"), town.actor("czj", ActorRole.APPROVER))) {
            assertThat(answer(() -> reports.find(id, actor))).isNotNull();
        }
        for (var actor : List.of(town.officer("jyj"), neighbour.office(), neighbour.officer("czj"))) {
            assertThat(answer(() -> reports.find(id, actor))).isNull();
            assertThat(answer(() -> reports.find(duty.id(), midyear.id(), actor)))
                    .isNull();
            assertRefused(() -> answer(() -> reports.get(id, actor)), "report.notFound");
            assertRefused(() -> answer(() -> reports.of(duty.id(), actor)), "duty.notFound");
        }
    }

    @Test
    void periods_targets_and_frequencies_of_other_plans_are_refused_together() {
        var duty = measuredDuty();
        var other = town.plan(List.of(), task("公开规划", null, unit(Role.LEAD, finance)));
        var foreign = answer(() -> details.reportingPeriodsOf(List.of(other))).get(0);
        var content = new ReportContent(
                DutyState.UNDER_WAY,
                "已公开",
                "",
                "",
                "",
                List.of(new TargetValue(foreign.id(), BigDecimal.ONE)),
                List.of(new FrequencyCount(foreign.id(), 1)));

        assertThatThrownBy(() -> save(new SaveReport(duty.id(), foreign.id(), 0, content, null), "czj"))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.breaches())
                                .extracting(breach -> breach.path())
                                .containsExactly("/periodId", "/values/0/targetId", "/counts/0/frequencyId"));
    }

    @Test
    void a_withdrawn_duty_takes_no_report_and_keeps_those_that_it_has() {
        var duty = measuredDuty();
        var id = save(report(duty, midyear, 0, DutyState.UNDER_WAY, "已公开"), "czj");

        answer(() -> plans.amend(
                new AmendPlan(
                        plan,
                        0,
                        "任务取消",
                        List.of(new TaskAmendment(duty.taskId(), null, null, null, true)),
                        List.of(),
                        List.of()),
                town.office()));

        assertRefused(() -> save(report(duty, midyear, 1, DutyState.DONE, "完成"), "czj"), "duty.withdrawn");
        assertThat(answer(() -> reports.get(id, town.office())).done()).isEqualTo("已公开");
    }

    @Test
    void the_office_sees_who_has_reported_and_who_has_not() {
        assertThat(overview(midyear))
                .isEqualTo(new ReportingOverview(
                        plan, midyear.id(), 2, 0, 0, 0, 0, 0, overview(midyear).units()));

        handIn(report(measuredDuty(), midyear, 0, DutyState.DONE, "完成"));
        assertThat(overview(midyear).unitsPartly()).isEqualTo(1);
        assertThat(overview(midyear).units())
                .containsExactlyInAnyOrder(
                        new UnitReporting(finance, 2, 1, false, 0, 0, 0),
                        new UnitReporting(education, 1, 0, false, 0, 0, 0));

        var second = save(report(sharedDuty("czj"), midyear, 0, DutyState.UNDER_WAY, "进行中"), "czj");
        assertThat(overview(midyear).units()).contains(new UnitReporting(finance, 2, 1, false, 1, 0, 0));
        handIn(second);
        var now = overview(midyear);
        assertThat(List.of(now.unitsOwing(), now.unitsReported(), now.unitsPartly()))
                .containsExactly(2, 1, 0);
        assertThat(now.units()).first().isEqualTo(new UnitReporting(education, 1, 0, false, 0, 0, 0));
        assertThat(now.units()).last().isEqualTo(new UnitReporting(finance, 2, 2, true, 0, 0, 0));
    }

    @Test
    void what_was_done_before_need_not_be_reported_again() {
        handIn(report(measuredDuty(), midyear, 0, DutyState.DONE, "完成"));
        save(report(sharedDuty("czj"), midyear, 0, DutyState.DONE, "完成，未报送"), "czj");

        assertThat(overview(yearEnd).units()).contains(new UnitReporting(finance, 1, 0, false, 0, 0, 0));

        handIn(report(sharedDuty("czj"), yearEnd, 0, DutyState.DONE, "完成"));
        assertThat(overview(yearEnd).units()).contains(new UnitReporting(finance, 1, 1, true, 0, 0, 0));
    }

    @Test
    void the_overview_is_for_who_sees_every_unit() {
        var neighbour = towns.anew();

        assertRefused(() -> answer(() -> overviews.get(plan, midyear.id(), town.officer("czj"))), "access.forbidden");
        assertThat(answer(() -> overviews.find(plan, midyear.id(), neighbour.office())))
                .isNull();
        assertThat(answer(() -> overviews.find(plan, plan, town.office()))).isNull();
    }

    private ReportingOverview overview(ReportingPeriodView period) {
        return answer(() -> overviews.get(plan, period.id(), town.office()));
    }

    private DutyView measuredDuty() {
        return duties(town.office()).stream()
                .filter(duty -> duty.taskId().equals(tasks().get(0)))
                .findFirst()
                .orElseThrow();
    }

    private DutyView sharedDuty(String unit) {
        return duties(town.officer(unit)).stream()
                .filter(duty -> duty.taskId().equals(tasks().get(1)))
                .findFirst()
                .orElseThrow();
    }

    private List<DutyView> duties(Actor actor) {
        return answer(() -> duties.list(FindDuties.ofPlan(plan), PageRequest.first(100), actor))
                .items();
    }

    private List<UUID> tasks() {
        var items = answer(() -> details.itemsOf(List.of(plan)));
        return answer(() -> details.tasksOf(List.of(items.get(0).id()))).stream()
                .map(task -> task.id())
                .toList();
    }

    private void handIn(SaveReport command) {
        handIn(save(command, "czj"));
    }

    private void handIn(UUID report) {
        clock.stopOn(Town.MIDYEAR);
        answer(() -> handing.submit(new HandReport(report, 1, null, null), town.officer("czj")));
        answer(() -> handing.approve(new HandReport(report, 2, null, null), town.actor("czj", ActorRole.APPROVER)));
    }

    private UUID save(SaveReport command, String unit) {
        return answer(() -> reports.save(command, town.officer(unit)));
    }

    private static SaveReport report(
            DutyView duty, ReportingPeriodView period, int version, DutyState state, String done) {
        return new SaveReport(duty.id(), period.id(), version, content(state, done), null);
    }

    private static ReportContent content(DutyState state, @Nullable String done) {
        return new ReportContent(state, done == null ? "" : done, "", "", "", List.of(), List.of());
    }

    private static void assertStale(Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.kind()).isEqualTo(Refused.Kind.STALE));
    }

    private static void assertRefused(Runnable act, String code) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo(code));
    }
}
