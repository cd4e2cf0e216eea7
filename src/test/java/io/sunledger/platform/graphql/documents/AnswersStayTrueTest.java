package io.sunledger.platform.graphql.documents;

import static io.sunledger.testing.Town.task;
import static io.sunledger.testing.Town.unit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.RestAssured;
import io.sunledger.kernel.Cycle;
import io.sunledger.kernel.Frequency;
import io.sunledger.kernel.Ids;
import io.sunledger.kernel.LimitUnit;
import io.sunledger.kernel.Role;
import io.sunledger.kernel.Target;
import io.sunledger.kernel.TimeLimit;
import io.sunledger.plan.PlanContent.Work;
import io.sunledger.platform.changes.ChangeNotices;
import io.sunledger.platform.changes.ReadAfter;
import io.sunledger.testing.Hearing;
import io.sunledger.testing.ServiceTest;
import io.sunledger.testing.Tokens;
import io.sunledger.testing.Town;
import io.sunledger.testing.Towns;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is answered from memory is what would be answered without it, whatever has been done meanwhile. */
@ServiceTest
@SuppressWarnings("NullAway.Init")
class AnswersStayTrueTest {
    private static final String OFFICE = "office";
    private static final String OFFICER = "czj-officer";
    private static final String APPROVER = "czj-approver";

    @Inject
    Towns towns;

    @Inject
    ChangeNotices changes;

    @Inject
    Hearing hearing;

    private final TrustedCalls calls = new TrustedCalls(() -> "http://localhost:" + RestAssured.port, Tokens::of);
    private final Map<String, String> mutations = TrustedCalls.ids("mutation");
    private final Seen seen = new Seen(calls);
    private String plan;
    private JsonNode duties;

    @BeforeEach
    void a_plan_of_the_finance_bureau() {
        var town = towns.of("chengchuan");
        var finance = town.department("czj");
        var measured = Town.measured(
                task("公开预算", Town.YEAR_END, unit(Role.LEAD, finance)),
                new Frequency("全年至少2次", Cycle.YEAR, 2),
                new Target("不少于10场", BigDecimal.TEN, null, "场", "发布会"));
        var limited = new Work(
                "答复申请",
                List.of(),
                List.of(unit(Role.LEAD, finance)),
                List.of(),
                List.of(),
                List.of(new TimeLimit("20个工作日内", BigDecimal.valueOf(20), LimitUnit.WORKING_DAY, "答复")),
                List.of());
        plan = town.plan(List.of(), measured, limited, task("公开规划", Town.MIDYEAR, unit(Role.LEAD, finance)))
                .toString();
        hearing.ofAll();
        var whole = ask(OFFICE, "Plan", Map.of("id", plan)).path("plan");
        duties = ask(OFFICER, "MyDuties", Map.of("first", 10, "filter", Map.of("planId", plan)))
                .path("myDuties")
                .path("edges");
        seen.know("plan", plan);
        seen.know("item", whole.at("/items/0/id").asText());
        seen.know("task", whole.at("/items/0/tasks/0/id").asText());
        seen.know("period", whole.at("/reportingPeriods/0/id").asText());
        seen.know("unit", finance.toString());
        seen.know("duty", duty(0));
    }

    @Test
    void through_the_life_of_a_duty() {
        seen.isTheSameAsAnew("issuing");
        seen.isTheSameAsAnew("nothing");
        var whole = ask(OFFICE, "Plan", Map.of("id", plan)).path("plan");
        var period = whole.at("/reportingPeriods/0/id").asText();

        act(OFFICER, "ReceiveDuties", Map.of("dutyIds", List.of(duty(0), duty(1))));
        var measure = act(OFFICER, "AddMeasure", Map.of("dutyId", duty(0), "text", "编制目录"))
                .path("measure");
        act(OFFICER, "FinishMeasure", Map.of("measureId", id(measure), "expectedVersion", version(measure)));
        var saved = act(
                        OFFICER,
                        "SaveReport",
                        Map.of("dutyId", duty(2), "periodId", period, "state", "DONE", "done", "已公开"))
                .path("report");
        seen.know("report", id(saved));
        hand("SubmitReport", OFFICER, id(saved));
        hand("ApproveReport", APPROVER, id(saved));
        hand("AcceptReport", OFFICE, id(saved));
        var asked = act(
                        OFFICER,
                        "AskExtension",
                        Map.of(
                                "dutyId",
                                duty(0),
                                "due",
                                LocalDate.now().plusDays(40).toString(),
                                "reason",
                                "疫情"))
                .path("extension");
        act(OFFICE, "GrantExtension", Map.of("extensionId", id(asked), "expectedVersion", version(asked)));
        act(
                OFFICE,
                "AmendPlan",
                Map.of(
                        "planId",
                        plan,
                        "expectedVersion",
                        ask(OFFICE, "Plan", Map.of("id", plan))
                                .at("/plan/version")
                                .asInt(),
                        "reason",
                        "会议要求提前",
                        "tasks",
                        List.of(Map.of(
                                "taskId", whole.at("/items/0/tasks/0/id").asText(),
                                "deadlines", List.of(Map.of("text", "11月底前", "due", "2022-11-30"))))));
        var closing = act(OFFICER, "AskCloseOut", Map.of("dutyId", duty(2), "summary", "办结"))
                .path("closeOut");
        seen.know("closeOut", id(closing));
        act(
                OFFICER,
                "WithdrawCloseOut",
                Map.of("closeOutId", id(closing), "expectedVersion", version(closing), "reason", "补材料"));
        seen.know(
                "lookBack",
                id(act(OFFICE, "OpenLookBack", Map.of("planId", plan)).path("lookBack")));

        assertThat(seen.fromMemory()).as("answers that came from memory").isGreaterThan(400);
    }

    @Test
    void through_registers_sheets_and_messages() {
        seen.isTheSameAsAnew("issuing");
        var whole = ask(OFFICE, "Plan", Map.of("id", plan)).path("plan");
        var entry = act(
                        OFFICER,
                        "AddLedgerEntry",
                        Map.of(
                                "dutyId",
                                duty("公开预算"),
                                "targetId",
                                whole.at("/items/0/tasks/0/targets/0/id").asText(),
                                "on",
                                "2022-08-01",
                                "value",
                                3,
                                "what",
                                "新闻发布会"))
                .path("ledgerEntry");
        act(OFFICER, "StrikeLedgerEntry", Map.of("id", id(entry), "expectedVersion", version(entry), "reason", "重复"));
        var evidence = act(
                        OFFICER,
                        "AddEvidenceLink",
                        Map.of("dutyId", duty(0), "url", "http://127.0.0.1:9/a.html", "title", "公开页"))
                .path("evidence");
        seen.know("evidence", id(evidence));
        act(
                OFFICE,
                "WithholdEvidence",
                Map.of("evidenceId", id(evidence), "expectedVersion", version(evidence), "reason", "隐私"));
        var sheet = act(OFFICE, "IssueSheet", Map.of("dutyId", duty(1), "colour", "ORANGE", "reason", "批示"))
                .path("sheet");
        seen.know("sheet", id(sheet));
        act(OFFICER, "ReceiveSheet", Map.of("sheetId", id(sheet), "expectedVersion", version(sheet)));
        act(
                OFFICER,
                "AnswerSheet",
                Map.of("sheetId", id(sheet), "expectedVersion", version(sheet) + 1, "answer", "月底前"));
        act(
                OFFICE,
                "PauseUrging",
                Map.of(
                        "dutyId",
                        duty(0),
                        "reason",
                        "汛期",
                        "until",
                        LocalDate.now().plusDays(9).toString()));
        seen.know(
                "upload",
                id(act(OFFICER, "StartUpload", Map.of("name", "目录.pdf", "size", 10))
                        .path("upload")));
        act(OFFICE, "AddContact", Map.of("name", "值班" + Ids.next(), "role", "OFFICE", "email", "a@example.cn"));
        var unread = ask(OFFICER, "MyMessages", Map.of("first", 3)).at("/myMessages/edges/0/node/id");
        if (!unread.isMissingNode()) {
            act(OFFICER, "MarkMessagesRead", Map.of("messageIds", List.of(unread.asText())));
        }

        assertThat(seen.fromMemory()).as("answers that came from memory").isGreaterThan(400);
    }

    @Test
    void through_the_registry_and_drafts() {
        seen.isTheSameAsAnew("issuing");
        var code = "w" + Ids.next().toString().substring(24);
        var unit = act(OFFICE, "UnitsRegister", Map.of("code", code, "name", "走" + code, "kind", "DEPARTMENT"))
                .path("unit");
        seen.know("unit", id(unit));
        seen.know("name", "走" + code);
        act(OFFICE, "UnitsAddAlias", Map.of("unitId", id(unit), "name", "别" + code));
        act(OFFICE, "UnitsAppointLiaison", Map.of("unitId", id(unit), "name", "王五", "email", "w@example.cn"));
        var now = ask(OFFICE, "Unit", Map.of("id", id(unit))).path("unit");
        act(
                OFFICE,
                "UnitsRename",
                Map.of("unitId", id(unit), "expectedVersion", version(now), "name", "新" + code, "from", "2026-02-01"));
        var group = act(OFFICE, "UnitsDefineGroup", Map.of("name", "组" + code, "kinds", List.of("TOWN")))
                .path("group");
        seen.know("group", id(group));
        var text = Base64.getEncoder()
                .encodeToString(("测试市2023年政务公开工作要点\n一、推进公开\n(一)公开规划。" + code).getBytes(StandardCharsets.UTF_8));
        var draft = act(OFFICE, "ReadDocument", Map.of("fileName", code + ".txt", "content", text))
                .path("draft");
        seen.know("draft", id(draft));
        act(OFFICE, "DiscardDraft", Map.of("draftId", id(draft), "expectedVersion", version(draft), "reason", "错件"));
        var higher = act(OFFICE, "AddHigherPlan", Map.of("planId", plan, "title", "上级要点" + code, "year", 2022))
                .path("higherPlan");
        seen.know("higherPlan", id(higher));
        act(
                OFFICE,
                "RegisterHigherTasks",
                Map.of(
                        "higherPlanId",
                        id(higher),
                        "expectedVersion",
                        version(higher),
                        "fileName",
                        "a.txt",
                        "content",
                        text));

        assertThat(seen.fromMemory()).as("answers that came from memory").isGreaterThan(400);
    }

    private void hand(String move, String who, String report) {
        var version =
                ask(who, "Report", Map.of("id", report)).at("/report/version").asInt();
        act(who, move, Map.of("reportId", report, "expectedVersion", version));
    }

    /** A mutation, its payload; whatever is seen afterwards must be what is so now. */
    private JsonNode act(String who, String mutation, Map<String, ?> input) {
        var body = new LinkedHashMap<String, Object>();
        body.put("documentId", mutations.get(mutation));
        body.put("variables", Map.of("input", input));
        var answer = calls.post(who, body);
        var said = TrustedCalls.read(answer);
        var payload = said.path("data").path(said.path("data").fieldNames().next());
        assertThat(said.path("errors").isMissingNode()
                        && payload.path("userErrors").isEmpty())
                .as(mutation + ": " + said)
                .isTrue();
        var written = answer.headers().firstValue("Sunledger-Written").orElse("");
        assertThat(written).as("what " + mutation + " wrote").isNotEmpty();
        assertThat(said.at("/extensions/written").asText()).isEqualTo(written);
        await().until(() -> ReadAfter.parse(written).isHeard(changes));
        seen.isTheSameAsAnew(mutation);
        return payload;
    }

    private JsonNode ask(String who, String query, Map<String, ?> variables) {
        return TrustedCalls.read(
                        calls.get(who, TrustedCalls.ids("query").get(query), variables, "Cache-Control", "no-cache")
                                .join())
                .path("data");
    }

    private String duty(int number) {
        return duties.path(number).at("/node/id").asText();
    }

    private String duty(String task) {
        for (var one : duties) {
            if (one.at("/node/task/text").asText().equals(task)) {
                return one.at("/node/id").asText();
            }
        }
        throw new IllegalStateException("no duty " + task);
    }

    private static String id(JsonNode thing) {
        return thing.path("id").asText();
    }

    private static int version(JsonNode thing) {
        return thing.path("version").asInt();
    }
}
