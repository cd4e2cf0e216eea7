package io.sunledger.urging;

import static io.sunledger.testing.Await.answer;
import static io.sunledger.testing.Town.task;
import static io.sunledger.testing.Town.unit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.sunledger.duty.Duties;
import io.sunledger.duty.DutyHold;
import io.sunledger.duty.DutyView;
import io.sunledger.duty.FindDuties;
import io.sunledger.history.EventLog;
import io.sunledger.kernel.Actor;
import io.sunledger.kernel.ActorRole;
import io.sunledger.kernel.DutyState;
import io.sunledger.kernel.PageRequest;
import io.sunledger.kernel.Refused;
import io.sunledger.kernel.Role;
import io.sunledger.messaging.ContactCommands.AddContact;
import io.sunledger.messaging.Contacts;
import io.sunledger.messaging.Inbox;
import io.sunledger.messaging.MessageView;
import io.sunledger.messaging.domain.Contact;
import io.sunledger.messaging.domain.ContactRole;
import io.sunledger.plan.PlanContent.Work;
import io.sunledger.plan.PlanDetails;
import io.sunledger.progress.HandReport;
import io.sunledger.progress.Handing;
import io.sunledger.progress.ReportContent;
import io.sunledger.progress.Reports;
import io.sunledger.progress.SaveReport;
import io.sunledger.security.Permission;
import io.sunledger.testing.AtOnce;
import io.sunledger.testing.ServiceTest;
import io.sunledger.testing.TestClock;
import io.sunledger.testing.Town;
import io.sunledger.testing.Towns;
import io.sunledger.urging.SheetCommands.AnswerSheet;
import io.sunledger.urging.SheetCommands.IssueSheet;
import io.sunledger.urging.SheetCommands.PauseUrging;
import io.sunledger.urging.SheetCommands.ReceiveSheet;
import io.sunledger.urging.SheetCommands.WithdrawSheet;
import io.sunledger.urging.domain.Colour;
import io.sunledger.urging.domain.Effect;
import io.sunledger.urging.domain.SheetState;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ServiceTest
@SuppressWarnings("NullAway.Init")
class UrgingTest {
    private static final LocalDate DUE = LocalDate.of(2022, 8, 31);

    @Inject
    UrgingRound round;

    @Inject
    UrgingSheets sheets;

    @Inject
    UrgingPauses pauses;

    @Inject
    Inbox inbox;

    @Inject
    Contacts contacts;

    @Inject
    Reports reports;

    @Inject
    Handing handing;

    @Inject
    Duties duties;

    @Inject
    DutyHold hold;

    @Inject
    EventLog log;

    @Inject
    PlanDetails details;

    @Inject
    Towns towns;

    @Inject
    TestClock clock;

    private Town town;
    private UUID finance;
    private UUID plan;

    @BeforeEach
    void a_town_with_a_finance_bureau() {
        town = towns.anew();
        finance = town.department("czj");
    }

    @AfterEach
    void time_goes_on() {
        clock.run();
    }

    @Test
    void as_the_days_pass_the_officer_is_reminded_then_officer_approver_and_head_get_sheets() {
        owes(1);
        var head = town.actor("czj", ActorRole.LEADER);
        answer(() -> contacts.add(
                new AddContact(
                        new Contact.Post(finance, ContactRole.HEAD),
                        new Contact.Reach("局长", null, null, head.subject()),
                        null),
                town.office()));

        assertThat(roundOn(DUE.minusDays(31))).isZero();
        assertThat(roundOn(DUE.minusDays(30))).isOne();
        assertThat(roundOn(DUE.minusDays(29))).isZero();
        assertThat(roundOn(DUE.minusDays(7))).isOne();
        assertThat(roundOn(DUE)).isOne();
        assertThat(inbox(town.officer("czj")))
                .hasSize(3)
                .allSatisfy(message -> assertThat(message.text()).contains("公开第0项", "2022-08-31"));
        assertThat(sheets()).isEmpty();

        assertThat(roundOn(DUE.plusDays(1))).isOne();
        assertThat(roundOn(DUE.plusDays(7))).isOne();
        assertThat(roundOn(DUE.plusDays(15))).isOne();
        assertThat(roundOn(DUE.plusDays(16))).isZero();
        assertThat(sheets())
                .extracting(SheetView::number, SheetView::colour, SheetView::daysOverdue, SheetView::effect)
                .containsExactly(
                        tuple("督〔2022〕1号", Colour.BLUE, 1, Effect.OUTSTANDING),
                        tuple("督〔2022〕2号", Colour.ORANGE, 7, Effect.OUTSTANDING),
                        tuple("督〔2022〕3号", Colour.RED, 15, Effect.OUTSTANDING));
        assertThat(sheets().get(2).text())
                .startsWith("督办单（红单） 督〔2022〕3号\n单位czj（主要负责人）：")
                .contains("公开第0项", "2022-08-31", "逾期 15 天");
        assertThat(sheets().get(2).textEn()).contains("red sheet", "head of the unit", "15 days overdue");
        assertThat(inbox(town.officer("czj"))).hasSize(4);
        assertThat(inbox(approver("czj")))
                .extracting(MessageView::subject)
                .containsExactly("督办单（红单）督〔2022〕3号：单位czj", "督办单（橙单）督〔2022〕2号：单位czj");
        assertThat(inbox(head)).extracting(MessageView::subject).containsExactly("督办单（红单）督〔2022〕3号：单位czj");
    }

    @Test
    void what_was_missed_while_nobody_looked_is_made_up_for_once_and_by_its_latest_step() {
        owes(1);

        assertThat(roundOn(DUE.minusDays(2))).isOne();
        assertThat(inbox(town.officer("czj"))).hasSize(1);
        assertThat(roundOn(DUE.plusDays(20))).isOne();
        assertThat(sheets()).extracting(SheetView::colour).containsExactly(Colour.RED);
    }

    @Test
    void nothing_is_urged_that_is_reported_done_or_closed_out_and_a_sheet_tells_what_became_of_it() {
        owes(4);
        var owed = owed();
        assertThat(roundOn(DUE.plusDays(1))).isEqualTo(4);

        clock.stopOn(DUE.plusDays(2));
        report(owed.get(0), DutyState.DONE, true);
        report(owed.get(1), DutyState.UNDER_WAY, true);
        closeOut(owed.get(2));
        report(owed.get(3), DutyState.DONE, false);

        assertThat(roundOn(DUE.plusDays(7))).isEqualTo(2);
        assertThat(effect(owed.get(0))).containsExactly(Effect.DONE);
        assertThat(effect(owed.get(1))).containsExactly(Effect.REPORTED, Effect.OUTSTANDING);
        assertThat(effect(owed.get(2))).containsExactly(Effect.CLOSED_OUT);
        assertThat(effect(owed.get(3)))
                .as("what is only written is not reported")
                .containsExactly(Effect.OUTSTANDING, Effect.OUTSTANDING);
        var byHand = new IssueSheet(owed.get(0).id(), Colour.RED, "催办", null);
        assertThatThrownBy(() -> answer(() -> sheets.issue(byHand, town.office())))
                .hasMessageContaining("sheet.nothingToUrge");
        var closed = new IssueSheet(owed.get(2).id(), Colour.RED, "催办", null);
        assertThatThrownBy(() -> answer(() -> sheets.issue(closed, town.office())))
                .hasMessageContaining("duty.closed");
    }

    @Test
    void of_many_rounds_at_once_each_step_is_taken_by_one_and_no_number_is_missing() {
        owes(40);
        clock.stopOn(DUE.plusDays(1));

        var taken = AtOnce.answers(6, i -> answer(() -> round.of(town.code())));

        assertThat(taken.stream().mapToInt(Integer::intValue).sum()).isEqualTo(40);
        assertThat(roundOn(DUE.plusDays(1))).isZero();
        assertThat(sheets())
                .extracting(SheetView::number)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 40)
                        .mapToObj(number -> "督〔2022〕" + number + "号")
                        .toList());
        assertThat(sheets()).extracting(SheetView::dutyId).doesNotHaveDuplicates();
        assertThat(inbox(town.officer("czj"))).hasSize(40);
    }

    @Test
    void sheets_issued_by_hand_at_once_have_numbers_without_gaps_and_the_same_command_makes_one() {
        owes(1);
        clock.stopOn(DUE.minusDays(60));
        var duty = owed().get(0).id();
        var same = new IssueSheet(duty, Colour.BLUE, "重点事项", "same-key");

        assertThat(AtOnce.answers(6, i -> answer(() -> sheets.issue(same, town.office()))))
                .containsOnly(sheets().get(0).id());
        AtOnce.answers(6, i -> answer(() -> sheets.issue(new IssueSheet(duty, Colour.RED, "催办", null), town.office())));
        assertThatThrownBy(() -> answer(() -> sheets.issue(new IssueSheet(duty, Colour.RED, " ", null), town.office())))
                .hasMessageContaining("sheet.reason");

        assertThat(sheets())
                .extracting(SheetView::number)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 7)
                        .mapToObj(number -> "督〔2022〕" + number + "号")
                        .toList());
        var first = sheets().get(0);
        assertThat(first.byHand()).isTrue();
        assertThat(first.text()).contains("督办事由：重点事项").doesNotContain("逾期");
    }

    @Test
    void a_unit_signs_for_its_own_sheets_and_answers_them() {
        owes(1);
        town.department("jyj");
        roundOn(DUE.plusDays(1));
        var sheet = sheets().get(0);
        var receive = new ReceiveSheet(sheet.id(), sheet.version());

        assertThatThrownBy(() -> answer(() -> sheets.receive(receive, town.officer("jyj"))))
                .hasMessageContaining("sheet.notFound");
        assertThatThrownBy(() -> answer(() -> sheets.get(sheet.id(), town.officer("jyj"))))
                .hasMessageContaining("sheet.notFound");
        assertThatThrownBy(() -> answer(() -> sheets.receive(receive, town.office())))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("access.forbidden");
        answer(() -> sheets.receive(receive, town.officer("czj")));
        assertThatThrownBy(() -> answer(() -> sheets.receive(receive, approver("czj"))))
                .hasMessageContaining("version.stale");
        answer(() ->
                sheets.answer(new AnswerSheet(sheet.id(), sheet.version() + 1, "因系统改造延误，9月10日前完成"), approver("czj")));

        var answered = answer(() -> sheets.get(sheet.id(), town.office()));
        assertThat(answered.state()).isEqualTo(SheetState.ANSWERED);
        assertThat(answered.receivedBy()).isEqualTo("经办 czj");
        assertThat(answered.answer()).isEqualTo("因系统改造延误，9月10日前完成");
    }

    @Test
    void the_office_withdraws_a_sheet_and_its_number_is_not_given_again() {
        owes(2);
        roundOn(DUE.plusDays(1));
        var sheet = sheets().get(0);

        answer(() -> sheets.withdraw(new WithdrawSheet(sheet.id(), sheet.version(), "已另行约谈"), town.office()));

        assertThat(roundOn(DUE.plusDays(2))).isZero();
        assertThat(roundOn(DUE.plusDays(7))).isEqualTo(2);
        assertThat(sheets())
                .extracting(SheetView::number, SheetView::state)
                .contains(tuple(sheet.number(), SheetState.WITHDRAWN), tuple("督〔2022〕4号", SheetState.ISSUED))
                .hasSize(4);
    }

    @Test
    void a_duty_that_is_left_alone_is_urged_again_from_the_day_that_was_set() {
        owes(1);
        var duty = owed().get(0).id();
        clock.stopOn(DUE);
        answer(() -> pauses.pause(new PauseUrging(duty, DUE.plusDays(10), "等待省级系统上线"), town.office()));

        assertThat(roundOn(DUE.plusDays(9))).isZero();
        assertThat(answer(() -> pauses.ofDuties(List.of(duty))))
                .extracting(PauseView::reason)
                .containsExactly("等待省级系统上线");
        assertThat(roundOn(DUE.plusDays(10))).isOne();
        assertThat(sheets()).extracting(SheetView::colour).containsExactly(Colour.ORANGE);
        assertThatThrownBy(() ->
                        answer(() -> pauses.pause(new PauseUrging(duty, DUE.plusDays(9), "迟了"), town.office())))
                .hasMessageContaining("pause.past");
        assertThatThrownBy(() ->
                        answer(() -> pauses.pause(new PauseUrging(duty, DUE.plusDays(20), "不行"), town.officer("czj"))))
                .hasMessageContaining("access.forbidden");
    }

    @Test
    void a_unit_that_has_not_reported_for_a_period_is_reminded_and_then_gets_one_sheet() {
        plan = town.plan(List.of(), task("全年工作", null, unit(Role.LEAD, finance)));
        var education = town.department("jyj");
        town.plan(List.of(), task("教育公开", null, unit(Role.LEAD, education)));

        assertThat(roundOn(Town.MIDYEAR.minusDays(8))).isZero();
        assertThat(roundOn(Town.MIDYEAR.minusDays(7))).isEqualTo(2);
        assertThat(inbox(town.officer("czj")))
                .extracting(MessageView::subject)
                .containsExactly("提醒：单位czj应于 2022-09-30 前报送进展情况");
        assertThat(roundOn(Town.MIDYEAR.plusDays(1))).isEqualTo(2);
        assertThat(roundOn(Town.MIDYEAR.plusDays(20))).isZero();

        var sheet = sheets().stream()
                .filter(one -> one.unitId().equals(finance))
                .findFirst()
                .orElseThrow();
        assertThat(sheet.periodId()).isNotNull();
        assertThat(sheet.effect()).isEqualTo(Effect.OUTSTANDING);
        assertThat(sheet.text()).contains("9月30日前", "尚未全部报送");
        report(owed().get(0), DutyState.UNDER_WAY, true);
        assertThat(answer(() -> sheets.get(sheet.id(), town.office())).effect()).isEqualTo(Effect.DONE);
    }

    private void owes(int many) {
        plan = town.plan(
                List.of(),
                IntStream.range(0, many)
                        .mapToObj(i -> task("公开第" + i + "项", DUE, unit(Role.LEAD, finance)))
                        .toArray(Work[]::new));
    }

    private List<DutyView> owed() {
        return answer(() -> duties.list(FindDuties.ofPlan(plan), PageRequest.first(100), town.office()))
                .items();
    }

    private int roundOn(LocalDate day) {
        clock.stopOn(day);
        return answer(() -> round.of(town.code()));
    }

    /** By number. */
    private List<SheetView> sheets() {
        return answer(() -> sheets.list(FindSheets.ALL, PageRequest.of(null, null, 100, null), town.office()))
                .items()
                .stream()
                .sorted(Comparator.comparingInt(
                        sheet -> Integer.parseInt(sheet.number().replaceAll(".*〕|号", ""))))
                .toList();
    }

    private List<Effect> effect(DutyView duty) {
        return answer(() -> sheets.ofDuties(List.of(duty.id()), town.office())).stream()
                .map(SheetView::effect)
                .toList();
    }

    private List<MessageView> inbox(Actor actor) {
        return answer(() -> inbox.list(false, PageRequest.first(100), actor)).items();
    }

    private Actor approver(String unit) {
        return town.actor(unit, ActorRole.APPROVER);
    }

    private void report(DutyView duty, DutyState state, boolean handIn) {
        var period = answer(() -> details.reportingPeriodsOf(List.of(plan))).get(0);
        var content = new ReportContent(state, "已办理", "", "", "", List.of(), List.of());
        var id = answer(
                () -> reports.save(new SaveReport(duty.id(), period.id(), 0, content, null), town.officer("czj")));
        if (handIn) {
            answer(() -> handing.submit(new HandReport(id, 1, null, null), town.officer("czj")));
            answer(() -> handing.approve(new HandReport(id, 2, null, null), approver("czj")));
        }
    }

    private void closeOut(DutyView duty) {
        answer(() -> Panache.withTransaction(() -> hold.hold(duty.id(), town.office(), Permission.REVIEW)
                .call(hold::closeOut)
                .call(() -> log.append(town.office(), () -> "duty.closedOut", duty.id()))));
    }
}
