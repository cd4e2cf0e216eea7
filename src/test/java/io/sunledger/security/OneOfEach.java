package io.sunledger.security;

import static io.sunledger.testing.Town.unit;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.sunledger.kernel.Ids;
import io.sunledger.kernel.LimitUnit;
import io.sunledger.kernel.Role;
import io.sunledger.kernel.Target;
import io.sunledger.kernel.TimeLimit;
import io.sunledger.kernel.UnitKind;
import io.sunledger.messaging.Messages;
import io.sunledger.messaging.Recipient;
import io.sunledger.messaging.SendMessage;
import io.sunledger.plan.PlanContent.Work;
import io.sunledger.plan.PlanDetails;
import io.sunledger.testing.Api;
import io.sunledger.testing.Await;
import io.sunledger.testing.Town;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/** Makes one of each kind that can be found by id, as the office and an officer of the planning commission do. */
final class OneOfEach {
    static final String OFFICE = "office";
    static final String OFFICER = "fgw-officer";

    private final Town town;
    private final PlanDetails details;
    private final Messages messages;
    private final Map<String, String> made = new TreeMap<>();

    OneOfEach(Town town, PlanDetails details, Messages messages) {
        this.town = town;
        this.details = details;
        this.messages = messages;
    }

    /** The ids, by the kinds' names. */
    Map<String, String> make() {
        plan();
        undertaking();
        ledger();
        progress();
        supervision();
        files();
        return made;
    }

    private void plan() {
        var commission = town.department("fgw");
        var limit = new TimeLimit("20个工作日内", BigDecimal.valueOf(20), LimitUnit.WORKING_DAY, "答复");
        var target = new Target("不少于10场", BigDecimal.TEN, null, "场", "发布会");
        var lead = List.of(unit(Role.LEAD, commission));
        var work = new Work("公开规划", List.of(), lead, List.of(), List.of(), List.of(limit), List.of(target));
        made.put("Unit", commission.toString());
        made.put("UnitGroup", town.group("各部门", UnitKind.DEPARTMENT).toString());
        made.put("Plan", town.plan(List.of(), work).toString());
        keep("PlanItem", OFFICE, "Plan", Map.of("id", made.get("Plan")), "plan.items[0].id");
        keep("Task", OFFICE, "Plan", Map.of("id", made.get("Plan")), "plan.items[0].tasks[0].id");
        var ofTask = Map.of("first", 1, "filter", Map.of("taskId", made.get("Task")));
        keep("Duty", OFFICE, "Duties", ofTask, "duties.edges[0].node.id");
    }

    private void undertaking() {
        var duties = List.of(made.get("Duty"));
        Api.as(OFFICER).operation("ReceiveDuties", Map.of("input", Map.of("dutyIds", duties)));
        make("Measure", OFFICER, "AddMeasure", "measure", Map.of("text", "编制目录"));
        make("Extension", OFFICER, "AskExtension", "extension", Map.of("due", inDays(40), "reason", "疫情"));
        var successor = Map.of("dutyIds", duties, "successorSubject", "deputy", "successorName", "副手");
        keep("HandOver", OFFICER, "StartHandOver", Map.of("input", successor), "startHandOver.handOver.id");
    }

    private void ledger() {
        var task = Set.of(UUID.fromString(made.get("Task")));
        var limit = Await.answer(() -> details.timeLimitsOf(task)).get(0).id();
        var target = Await.answer(() -> details.targetsOf(task)).get(0).id();
        var request = Map.of("timeLimitId", limit, "occurredAt", "2022-09-29T16:00:00+08:00", "what", "收到申请");
        make("Occurrence", OFFICER, "RecordOccurrence", "occurrence", request);
        var conference = Map.of("targetId", target, "on", "2022-08-01", "value", 3, "what", "发布会");
        make("LedgerEntry", OFFICER, "AddLedgerEntry", "ledgerEntry", conference);
    }

    private void progress() {
        var plan = Set.of(UUID.fromString(made.get("Plan")));
        var period = Await.answer(() -> details.reportingPeriodsOf(plan)).get(0).id();
        var done = Map.of("periodId", period, "state", "DONE", "done", "已公开");
        make("Report", OFFICER, "SaveReport", "report", done);
        var page = Map.of("url", "http://127.0.0.1:9/a.html", "title", "公开页");
        make("Evidence", OFFICER, "AddEvidenceLink", "evidence", page);
        make("CloseOut", OFFICER, "AskCloseOut", "closeOut", Map.of("summary", "办结"));
    }

    private void supervision() {
        var ofPlan = Map.of("input", Map.of("planId", made.get("Plan")));
        keep("LookBack", OFFICE, "OpenLookBack", ofPlan, "openLookBack.lookBack.id");
        var entries = Map.of("lookBackId", made.get("LookBack"), "first", 1);
        keep("LookBackEntry", OFFICE, "LookBackEntries", entries, "lookBackEntries.edges[0].node.id");
        make("UrgingSheet", OFFICE, "IssueSheet", "sheet", Map.of("colour", "ORANGE", "reason", "批示"));
        var words = new SendMessage.Words("消息", "正文", null);
        var officers = Recipient.officers(UUID.fromString(made.get("Unit")));
        Await.answer(
                () -> Panache.withTransaction(() -> messages.send(SendMessage.reminder(town.code(), officers, words))));
        keep("Message", OFFICER, "MyMessages", Map.of("first", 1), "myMessages.edges[0].node.id");
    }

    private void files() {
        var text = "测试市2023年政务公开工作要点\n一、推进公开\n(一)公开规划。" + Ids.next();
        var document = Map.of("fileName", "a.txt", "content", base64(text));
        keep("Draft", OFFICE, "ReadDocument", Map.of("input", document), "readDocument.draft.id");
        var ledger = Map.of("kind", "PLAN", "planId", made.get("Plan"), "format", "CSV");
        keep("ExportJob", OFFICER, "StartExport", Map.of("input", ledger), "startExport.export.id");
        var filled = Api.as(OFFICER)
                .rest()
                .contentType("text/csv")
                .body("没有一行".getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/imports/whole?dryRun=true")
                .then()
                .statusCode(202)
                .extract();
        made.put("ImportJob", filled.path("id"));
    }

    /** By a command about the duty. */
    private void make(String kind, String user, String command, String made, Map<String, ?> input) {
        var whole = new TreeMap<String, Object>(input);
        whole.put("dutyId", this.made.get("Duty"));
        var field = Character.toLowerCase(command.charAt(0)) + command.substring(1);
        keep(kind, user, command, Map.of("input", whole), field + "." + made + ".id");
    }

    private void keep(String kind, String user, String operation, Map<String, ?> variables, String id) {
        var answer = Api.as(user).operation(operation, variables);
        var found = answer.getString("data." + id);
        if (found == null) {
            throw new IllegalStateException("no " + kind + ": " + answer.prettify());
        }
        made.put(kind, found);
    }

    private static String inDays(int days) {
        return LocalDate.now().plusDays(days).toString();
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
