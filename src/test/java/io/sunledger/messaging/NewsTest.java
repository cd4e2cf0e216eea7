package io.sunledger.messaging;

import static io.sunledger.testing.Await.answer;
import static io.sunledger.testing.Town.task;
import static io.sunledger.testing.Town.unit;
import static org.assertj.core.api.Assertions.assertThat;

import io.sunledger.duty.Duties;
import io.sunledger.duty.FindDuties;
import io.sunledger.kernel.Actor;
import io.sunledger.kernel.ActorRole;
import io.sunledger.kernel.DutyState;
import io.sunledger.kernel.PageRequest;
import io.sunledger.kernel.Role;
import io.sunledger.plan.PlanDetails;
import io.sunledger.progress.HandReport;
import io.sunledger.progress.HandReports;
import io.sunledger.progress.Handing;
import io.sunledger.progress.HandingAll;
import io.sunledger.progress.ReportContent;
import io.sunledger.progress.Reports;
import io.sunledger.progress.SaveReport;
import io.sunledger.testing.AtOnce;
import io.sunledger.testing.ServiceTest;
import io.sunledger.testing.Town;
import io.sunledger.testing.Towns;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ServiceTest
@SuppressWarnings("NullAway.Init")
class NewsTest {
    @Inject
    News news;

    @Inject
    Inbox inbox;

    @Inject
    Reports reports;

    @Inject
    Handing handing;

    @Inject
    HandingAll handingAll;

    @Inject
    Duties duties;

    @Inject
    PlanDetails details;

    @Inject
    Towns towns;

    private Town town;
    private UUID plan;
    private Actor officer;
    private Actor approver;

    @BeforeEach
    void a_bureau_owes_two_tasks_and_another_one() {
        town = towns.anew();
        var finance = town.department("czj");
        plan = town.plan(
                List.of(),
                task("公开预算", null, unit(Role.LEAD, finance)),
                task("公开规划", null, unit(Role.LEAD, finance)),
                task("公开名录", null, unit(Role.LEAD, town.department("jyj"))));
        officer = town.officer("czj");
        approver = town.actor("czj", ActorRole.APPROVER);
    }

    @Test
    void each_unit_is_told_once_of_what_a_plan_makes_it_owe_though_several_tell() {
        AtOnce.outcomes(4, i -> tellAll());
        tellAll();

        assertThat(subjects(officer)).containsExactly("工作要点已发布，本单位有 2 项责任事项，请签收");
        assertThat(subjects(town.officer("jyj"))).containsExactly("工作要点已发布，本单位有 1 项责任事项，请签收");
        assertThat(subjects(town.office())).isEmpty();
    }

    @Test
    void what_is_handed_on_and_back_is_told_to_who_has_to_act() {
        var period =
                answer(() -> details.reportingPeriodsOf(List.of(plan))).get(0).id();
        var owed = answer(() -> duties.mine(FindDuties.ofPlan(plan), PageRequest.first(10), officer))
                .items();
        var content = new ReportContent(DutyState.UNDER_WAY, "已公开", "", "", "", List.of(), List.of());
        owed.forEach(duty -> answer(() -> reports.save(new SaveReport(duty.id(), period, 0, content, null), officer)));
        answer(() -> handingAll.submitAll(new HandReports(plan, period, null), officer));
        tellAll();
        assertThat(subjects(approver)).containsExactly("2 项填报等待审批");

        answer(() -> handingAll.approveAll(new HandReports(plan, period, null), approver));
        var returned = answer(() -> reports.of(owed.get(0).id(), town.office())).get(0);
        answer(() -> handing.giveBack(new HandReport(returned.id(), returned.version(), "请补充链接", null), town.office()));
        tellAll();

        assertThat(answer(() -> inbox.list(false, PageRequest.first(10), officer))
                        .items()
                        .get(0))
                .satisfies(message -> {
                    assertThat(message.subject()).isEqualTo("1 项填报被政务公开办退回，请修改后重新报送");
                    assertThat(message.text()).contains("单位czj").contains("请补充链接");
                    assertThat(message.aboutId()).isEqualTo(owed.get(0).id());
                });
    }

    private void tellAll() {
        while (answer(news::tell) > 0) {
            // until the log is read to its end
        }
    }

    private List<String> subjects(Actor reader) {
        return answer(() -> inbox.list(false, PageRequest.first(10), reader)).items().stream()
                .map(MessageView::subject)
                .toList();
    }
}
