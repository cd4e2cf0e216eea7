package io.sunledger.live;

import static io.sunledger.testing.Await.answer;
import static io.sunledger.testing.Town.task;
import static io.sunledger.testing.Town.unit;

import io.sunledger.duty.AskExtension;
import io.sunledger.duty.DecideExtension;
import io.sunledger.duty.Duties;
import io.sunledger.duty.DutyView;
import io.sunledger.duty.Extensions;
import io.sunledger.duty.FindDuties;
import io.sunledger.evidence.AddLink;
import io.sunledger.evidence.ChangeEvidence;
import io.sunledger.evidence.Evidence;
import io.sunledger.evidence.EvidenceActs;
import io.sunledger.kernel.ActorRole;
import io.sunledger.kernel.DutyState;
import io.sunledger.kernel.PageRequest;
import io.sunledger.kernel.Period;
import io.sunledger.kernel.Role;
import io.sunledger.kernel.UnitKind;
import io.sunledger.messaging.Inbox;
import io.sunledger.messaging.MessageView;
import io.sunledger.plan.AmendPlan;
import io.sunledger.plan.AmendPlan.AddedTask;
import io.sunledger.plan.AmendPlan.TaskAmendment;
import io.sunledger.plan.IssuePlan;
import io.sunledger.plan.ItemView;
import io.sunledger.plan.PlanContent;
import io.sunledger.plan.PlanContent.Point;
import io.sunledger.plan.PlanDetails;
import io.sunledger.plan.Plans;
import io.sunledger.plan.TaskView;
import io.sunledger.progress.HandReport;
import io.sunledger.progress.Handing;
import io.sunledger.progress.ReportContent;
import io.sunledger.progress.ReportView;
import io.sunledger.progress.Reports;
import io.sunledger.progress.SaveReport;
import io.sunledger.review.AskCloseOut;
import io.sunledger.review.CloseOutDecisions;
import io.sunledger.review.CloseOutFiles;
import io.sunledger.review.CloseOutRequests;
import io.sunledger.review.RefuseCloseOut;
import io.sunledger.succession.CarryOver;
import io.sunledger.succession.Succession;
import io.sunledger.testing.Town;
import io.sunledger.undertaking.AddMeasure;
import io.sunledger.undertaking.HandOvers;
import io.sunledger.undertaking.Measures;
import io.sunledger.undertaking.Receipts;
import io.sunledger.undertaking.ReceiveDuties;
import io.sunledger.undertaking.StartHandOver;
import io.sunledger.urging.SheetCommands.IssueSheet;
import io.sunledger.urging.UrgingSheets;
import io.sunledger.urging.domain.Colour;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** What the office, the finance bureau (czj) and the education bureau (jyj) of a town do in a month. */
final class Month {
    private static final LocalDate AUTUMN = LocalDate.of(2022, 10, 31);

    private final Town town;
    private final Doors doors;
    private final UUID finance;
    private final UUID education;
    private UUID plan = new UUID(0, 0);
    private List<UUID> tasks = List.of();

    /** The doors that are gone through. */
    @Singleton
    @SuppressWarnings("NullAway.Init")
    static class Doors {
        @Inject
        Plans plans;

        @Inject
        PlanDetails details;

        @Inject
        Duties duties;

        @Inject
        Extensions extensions;

        @Inject
        Receipts receipts;

        @Inject
        Measures measures;

        @Inject
        HandOvers handOvers;

        @Inject
        Reports reports;

        @Inject
        Handing handing;

        @Inject
        EvidenceActs evidenceActs;

        @Inject
        Evidence evidence;

        @Inject
        CloseOutRequests closeOutRequests;

        @Inject
        CloseOutDecisions closeOutDecisions;

        @Inject
        CloseOutFiles closeOuts;

        @Inject
        Succession succession;

        @Inject
        UrgingSheets sheets;

        @Inject
        Inbox inbox;

        List<UUID> tasks(UUID plan) {
            var items = answer(() -> details.itemsOf(List.of(plan)));
            return answer(() -> details.tasksOf(items.stream().map(ItemView::id).toList())).stream()
                    .map(TaskView::id)
                    .toList();
        }
    }

    Month(Town town, Doors doors) {
        this.town = town;
        this.doors = doors;
        this.finance = town.department("czj");
        this.education = town.department("jyj");
    }

    /** A plan: the first and the second task are for finance to do, the second also for education, the third for education. */
    void begin() {
        plan = town.plan(
                List.of(),
                task("公开预算", AUTUMN, unit(Role.LEAD, finance)),
                task("公开规划", AUTUMN, unit(Role.LEAD, finance), unit(Role.SUPPORT, education)),
                task("公开学区", AUTUMN, unit(Role.LEAD, education)));
        tasks = doors.tasks(plan);
    }

    List<Runnable> acts() {
        return List.of(
                () -> receive(List.of(duty(0, "czj"), duty(1, "czj"))),
                () -> report(duty(0, "czj"), "czj"),
                () -> measure(duty(0, "czj")),
                () -> extend(duty(1, "czj")),
                () -> urge(duty(2, "jyj")),
                this::readMessages,
                () -> owe(0, education),
                () -> report(duty(0, "jyj"), "jyj"),
                () -> report(duty(2, "jyj"), "jyj"),
                () -> handIn(duty(2, "jyj")),
                // what finance said of it before is there again
                () -> owe(0, finance),
                () -> link(duty(0, "czj")),
                () -> closeOut(duty(2, "jyj")),
                () -> handOver(duty(1, "czj")),
                () -> amend(new TaskAmendment(tasks.get(1), "公开规划和计划", null, null, false), List.of()),
                this::withdrawAndAdd,
                () -> town.group("各部门", UnitKind.DEPARTMENT),
                this::carryOver);
    }

    private void receive(List<UUID> duties) {
        answer(() -> doors.receipts.receive(new ReceiveDuties(duties, null), town.officer("czj")));
    }

    private void report(UUID duty, String unit) {
        var period = answer(() -> doors.details.reportingPeriodsOf(List.of(plan)))
                .get(0)
                .id();
        var content = new ReportContent(DutyState.UNDER_WAY, "已公开一批", "", "", "", List.of(), List.of());
        answer(() -> doors.reports.save(new SaveReport(duty, period, 0, content, null), town.officer(unit)));
    }

    private void measure(UUID duty) {
        var command = new AddMeasure(duty, "编制目录", "六月前完成", null, "办公室", "张三", null, null);
        answer(() -> doors.measures.add(command, town.officer("czj")));
    }

    private void extend(UUID duty) {
        var id = answer(() -> doors.extensions.ask(
                new AskExtension(duty, LocalDate.of(2022, 11, 30), "资料未齐", null), town.officer("czj")));
        answer(() -> doors.extensions.decide(new DecideExtension.Grant(id, 0, null, "同意"), town.office()));
    }

    private void urge(UUID duty) {
        answer(() -> doors.sheets.issue(new IssueSheet(duty, Colour.BLUE, "请尽快", null), town.office()));
    }

    private void readMessages() {
        var officer = town.officer("jyj");
        var ids = answer(() -> doors.inbox.list(true, PageRequest.first(10), officer)).items().stream()
                .map(MessageView::id)
                .collect(Collectors.toSet());
        answer(() -> doors.inbox.markRead(ids, officer));
    }

    private void owe(int task, UUID unit) {
        amend(new TaskAmendment(tasks.get(task), null, List.of(unit(Role.LEAD, unit)), null, false), List.of());
    }

    private void handIn(UUID duty) {
        var first = reportOn(duty);
        answer(() ->
                doors.handing.submit(new HandReport(first.id(), first.version(), null, null), town.officer("jyj")));
        var second = reportOn(duty);
        answer(() -> doors.handing.approve(
                new HandReport(second.id(), second.version(), null, null), town.actor("jyj", ActorRole.APPROVER)));
    }

    private ReportView reportOn(UUID duty) {
        return answer(() -> doors.reports.of(duty, town.office())).get(0);
    }

    private void link(UUID duty) {
        var officer = town.officer("czj");
        var id = answer(() ->
                doors.evidenceActs.addLink(new AddLink(duty, null, "http://127.0.0.1:1/none", "公告", null), officer));
        var link = answer(() -> doors.evidence.get(id, officer));
        answer(() -> doors.evidenceActs.remove(new ChangeEvidence(id, link.version(), "传错了"), officer));
    }

    private void closeOut(UUID duty) {
        var id = answer(() -> doors.closeOutRequests.ask(new AskCloseOut(duty, "已全部公开", null), town.officer("jyj")));
        var asked = answer(() -> doors.closeOuts.get(id, town.office()));
        answer(() ->
                doors.closeOutDecisions.refuse(new RefuseCloseOut(id, asked.version(), "材料不全", null), town.office()));
    }

    private void handOver(UUID duty) {
        answer(() -> doors.handOvers.start(
                new StartHandOver(null, "successor", "李四", List.of(duty), "轮岗", null), town.officer("czj")));
    }

    private void withdrawAndAdd() {
        var item = answer(() -> doors.details.itemsOf(List.of(plan))).get(0).id();
        amend(
                new TaskAmendment(tasks.get(2), null, null, null, true),
                List.of(new AddedTask(item, task("公开招生", AUTUMN, unit(Role.LEAD, education)))));
    }

    private void carryOver() {
        var next = answer(() -> doors.plans.issue(new IssuePlan(nextYear()), town.office()));
        var wanted = new CarryOver.Wanted(duty(0, "czj"), null);
        answer(() -> doors.succession.carryOver(
                new CarryOver(plan, next, List.of(wanted), null, "上年未完成", null), town.office()));
    }

    private PlanContent nextYear() {
        var work = task("按时公开预算", null, unit(Role.LEAD, finance));
        return new PlanContent(
                "测试市2023年政务公开工作要点",
                2023,
                "测试市",
                "测试市人民政府办公室",
                null,
                LocalDate.of(2022, 8, 1),
                null,
                List.of(),
                List.of(new Period(LocalDate.of(2023, 12, 15), "12月15日前", "全年总结")),
                List.of(new Point("(一)", "一、推进决策公开", "公开预算", null, List.of(work))));
    }

    private void amend(TaskAmendment change, List<AddedTask> added) {
        var version = answer(() -> doors.plans.get(plan, town.office())).version();
        var command = new AmendPlan(plan, version, "调整", List.of(change), added, List.of());
        answer(() -> doors.plans.amend(command, town.office()));
    }

    private UUID duty(int task, String unit) {
        return answer(() -> doors.duties.list(FindDuties.ofPlan(plan), PageRequest.first(100), town.officer(unit)))
                .items()
                .stream()
                .filter(duty -> duty.taskId().equals(tasks.get(task)))
                .map(DutyView::id)
                .findFirst()
                .orElseThrow();
    }
}
