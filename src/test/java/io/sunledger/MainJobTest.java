package io.sunledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.sunledger.testing.Api;
import io.sunledger.testing.ServiceTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * The main job, end to end, by an office that begins without a registry: a document is read, settled and issued, a unit sees what
 * it owes and reports, and both protocols tell the same.
 */
@ServiceTest
class MainJobTest {
    private static final Path CORPUS = Path.of("../shared/plan-corpus");
    private static final String UNIT = "市发展改革委";

    private final Api office = Api.as("lanting-office");
    private final Api officer = Api.as("lanting-officer");

    @Test
    void a_real_plan_becomes_duties_that_units_report_on() throws IOException {
        var document = CORPUS.resolve("huzhou-2022.txt");
        assumeTrue(Files.exists(document), "the plan corpus is not beside the project");
        registerOneUnit();

        var draft = read(document);
        assertThat(draft.getList("content.items")).hasSize(14 + 25 + 5 + 5);
        assertThat(draft.getList("content.restatements.findAll { it.state == 'PROPOSED' }"))
                .hasSizeGreaterThan(15);
        var settled = settle(draft.getString("id"));
        var plan = issue(settled);

        var tasks = tasksOf(plan);
        assertThat(tasks)
                .hasSize(settled.getList("content.items.tasks.flatten()").size());
        var mine = officer.operation("MyDuties", Map.of("first", 100, "filter", Map.of("planId", plan)));
        assertThat(mine.getList("data.myDuties.edges")).hasSizeGreaterThan(2);
        report(plan, mine.getString("data.myDuties.edges[0].node.id"));
        bothProtocolsTellTheSame(plan);
    }

    private void registerOneUnit() {
        office.rest()
                .body(Map.of("name", "湖州市", "level", "CITY"))
                .put("/api/v1/government")
                .then()
                .statusCode(200);
        var known = office.get("/api/v1/units?first=100").extract().jsonPath().getList("items.code");
        if (!known.contains("fgw")) {
            office.rest()
                    .body(Map.of("code", "fgw", "name", "湖州市发展和改革委员会", "kind", "DEPARTMENT", "aliases", List.of(UNIT)))
                    .post("/api/v1/units")
                    .then()
                    .statusCode(201);
        }
    }

    private JsonPath read(Path document) throws IOException {
        var content = Base64.getEncoder().encodeToString(Files.readAllBytes(document));
        var read = office.operation(
                "ReadDocument", Map.of("input", Map.of("fileName", "huzhou-2022.txt", "content", content)));
        assertThat(read.getList("data.readDocument.userErrors")).isEmpty();
        var id = read.getString("data.readDocument.draft.id");
        var body = office.operation("Draft", Map.of("id", id));
        assertThat(body.getString("data.draft.content.head.title")).isEqualTo("2022年湖州市政务公开工作要点");
        return rooted(office.get("/api/v1/drafts/" + id));
    }

    private static JsonPath rooted(ValidatableResponse answer) {
        var json = answer.statusCode(200).extract().jsonPath();
        return new JsonPath(json.prettify());
    }

    /** Registers what is proposed, settles every doubt and merges every pair; then nothing keeps the draft from being issued. */
    private JsonPath settle(String id) {
        var proposal = office.operation("ProposedRegistry", Map.of("id", id));
        assertThat(proposal.getList("data.draft.proposedRegistry.units.name")).contains("市财政局");
        var registered = office.operation(
                "AcceptProposedRegistry", Map.of("input", Map.of("draftId", id, "expectedVersion", version(id))));
        assertThat(registered.getList("data.acceptProposedRegistry.userErrors")).isEmpty();
        var now = office.get("/api/v1/drafts/" + id).extract().jsonPath();
        assertThat(now.getList("unknownNames")).isEmpty();
        var settled = office.operation(
                "ChangeDraft",
                Map.of(
                        "input",
                        Map.of(
                                "draftId",
                                id,
                                "expectedVersion",
                                now.getInt("version"),
                                "acts",
                                List.of(
                                        Map.of(
                                                "settleDoubts",
                                                Map.of(
                                                        "doubts",
                                                        now.getList("content.doubts.id"),
                                                        "verdict",
                                                        "ACCEPTED")),
                                        Map.of(
                                                "decideRestatements",
                                                Map.of(
                                                        "restatements",
                                                        now.getList("content.restatements.sort { -it.score }.id"),
                                                        "merge",
                                                        true))))));
        assertThat(settled.getList("data.changeDraft.userErrors")).isEmpty();
        assertThat(settled.getList("data.changeDraft.draft.breaches")).isEmpty();
        return office.get("/api/v1/drafts/" + id).extract().jsonPath();
    }

    private int version(String draft) {
        return office.get("/api/v1/drafts/" + draft).extract().jsonPath().getInt("version");
    }

    private String issue(JsonPath draft) {
        var input = new HashMap<String, Object>(
                Map.of("draftId", draft.getString("id"), "expectedVersion", draft.getInt("version")));
        input.put("idempotencyKey", UUID.randomUUID().toString());
        var first = office.operation("IssueDraft", Map.of("input", input));
        var again = office.operation("IssueDraft", Map.of("input", input));
        assertThat(first.getList("data.issueDraft.userErrors")).isEmpty();
        assertThat(again.getString("data.issueDraft.plan.id")).isEqualTo(first.getString("data.issueDraft.plan.id"));
        return first.getString("data.issueDraft.plan.id");
    }

    private List<String> tasksOf(String plan) {
        return office.operation("Plan", Map.of("id", plan)).getList("data.plan.items.tasks.flatten().id");
    }

    private void report(String plan, String duty) {
        var period = office.operation("Plan", Map.of("id", plan)).getString("data.plan.reportingPeriods[0].id");
        var saved = officer.operation(
                "SaveReport",
                Map.of(
                        "input",
                        Map.of(
                                "dutyId",
                                duty,
                                "periodId",
                                period,
                                "idempotencyKey",
                                UUID.randomUUID().toString(),
                                "state",
                                "UNDER_WAY",
                                "done",
                                "已公开项目清单")));
        assertThat(saved.getList("data.saveReport.userErrors")).isEmpty();
        var overview = office.operation("ReportingOverview", Map.of("planId", plan, "periodId", period));
        assertThat(overview.getInt("data.reportingOverview.unitsOwing")).isGreaterThan(20);
        // this bureau has no approver yet, so what it saved is not handed in
        assertThat(overview.getInt("data.reportingOverview.saved")).isEqualTo(1);
        assertThat(overview.getInt("data.reportingOverview.unitsPartly")).isZero();
    }

    private void bothProtocolsTellTheSame(String plan) {
        var graph = office.operation("Plan", Map.of("id", plan));
        var rest = office.get("/api/v1/plans/" + plan).statusCode(200).extract().jsonPath();
        for (var path : List.of(
                "title",
                "issuedOn",
                "items.number",
                "items.tasks.flatten().text",
                "items.tasks.flatten().deadlines.flatten().due",
                "items.tasks.flatten().assignments.flatten().name",
                "reportingPeriods.due")) {
            assertThat(rest.<Object>get(path)).as(path).isEqualTo(graph.get("data.plan." + path));
        }
        office.rest()
                .contentType(ContentType.JSON)
                .get("/api/v1/plans/" + plan + "/counts")
                .then()
                .statusCode(200)
                .body("underWay", equalTo(1));
    }

    @Test
    void an_issued_plan_is_amended_by_act_and_keeps_what_it_said() {
        var plan = planOfOurOwn();
        var before = office.operation("Plan", Map.of("id", plan));
        var task = before.getString("data.plan.items[0].tasks[0].id");

        var amended = office.operation(
                "AmendPlan",
                Map.of(
                        "input",
                        Map.of(
                                "planId",
                                plan,
                                "expectedVersion",
                                before.getInt("data.plan.version"),
                                "reason",
                                "市政府常务会议要求提前",
                                "tasks",
                                List.of(Map.of(
                                        "taskId",
                                        task,
                                        "deadlines",
                                        List.of(Map.of("text", "5月底前", "due", "2026-05-31")))))));

        assertThat(amended.getList("data.amendPlan.userErrors")).isEmpty();
        var after = office.operation("Plan", Map.of("id", plan));
        assertThat(after.getString("data.plan.items[0].tasks[0].deadlines[0].due"))
                .isEqualTo("2026-05-31");
        assertThat(after.getList("data.plan.revisions.reason")).containsExactly("发布", "市政府常务会议要求提前");
        assertThat(after.getString("data.plan.revisions[0].content")).contains("2026-06-30");
        var duty = officer.operation("MyDuties", Map.of("first", 10, "filter", Map.of("planId", plan)));
        assertThat(duty.getString("data.myDuties.edges[0].node.due")).isEqualTo("2026-05-31");
    }

    @Test
    void an_amendment_on_an_old_state_is_told_the_present_one() {
        var plan = planOfOurOwn();

        var stale = office.operation(
                "AmendPlan", Map.of("input", Map.of("planId", plan, "expectedVersion", 7, "reason", "误")));

        assertThat(stale.getList("data.amendPlan.userErrors.code")).containsExactly("version.stale");
        assertThat(stale.getInt("data.amendPlan.plan.version")).isZero();
    }

    @Test
    void an_amendment_is_refused_with_everything_that_is_wrong() {
        var plan = planOfOurOwn();
        var known = office.operation("Plan", Map.of("id", plan));

        var refused = office.operation(
                "AmendPlan",
                Map.of(
                        "input",
                        Map.of(
                                "planId",
                                plan,
                                "expectedVersion",
                                0,
                                "reason",
                                "增加任务",
                                "added",
                                List.of(Map.of(
                                        "itemId",
                                        known.getString("data.plan.items[0].id"),
                                        "text",
                                        " ",
                                        "assignments",
                                        List.of(Map.of("role", "LEAD", "name", UNIT)))),
                                "reportingPeriods",
                                List.of(Map.of(
                                        "due",
                                        known.getString("data.plan.reportingPeriods[0].due"),
                                        "text",
                                        "年底",
                                        "subject",
                                        "总结")))));

        assertThat(refused.getList("data.amendPlan.userErrors.code"))
                .containsExactly("plan.cannotAmend", "task.noText", "task.assignee", "plan.periodTwice");
        assertThat(refused.getString("data.amendPlan.userErrors[2].path")).isEqualTo("/added/0/assignments/0");
        assertThat(office.operation("Plan", Map.of("id", plan)).getList("data.plan.revisions"))
                .hasSize(1);
    }

    @Test
    void everything_is_found_by_its_id_and_only_by_those_who_may_know() {
        var plan = planOfOurOwn();
        var item = office.operation("Plan", Map.of("id", plan)).getString("data.plan.items[0].id");
        var task = office.operation("Item", Map.of("id", item)).getString("data.item.tasks[0].id");

        assertThat(office.operation("Node", Map.of("id", plan)).getString("data.node.__typename"))
                .isEqualTo("Plan");
        assertThat(office.operation("Nodes", Map.of("ids", List.of(task, item))).getList("data.nodes.__typename"))
                .containsExactly("Task", "PlanItem");
        assertThat(office.operation("Task", Map.of("id", task)).getString("data.task.plan.id"))
                .isEqualTo(plan);
        assertThat(office.operation("Nodes", Map.of("ids", List.of(plan, UUID.randomUUID())))
                        .getList("data.nodes"))
                .satisfiesExactly(
                        found -> assertThat(found).isNotNull(),
                        unknown -> assertThat(unknown).isNull());
        assertThat(Api.as("qinghe-office").operation("Node", Map.of("id", plan)).<Object>get("data.node"))
                .isNull();
    }

    @Test
    void lists_are_paged_in_both_directions() {
        IntStream.range(0, 3).forEach(i -> planOfOurOwn());

        var first = office.operation("Plans", Map.of("first", 2, "year", 2026));
        var second = office.operation(
                "Plans", Map.of("first", 1, "year", 2026, "after", first.getString("data.plans.pageInfo.endCursor")));
        var drafts = office.operation("Drafts", Map.of("first", 1));

        assertThat(first.getBoolean("data.plans.pageInfo.hasNextPage")).isTrue();
        assertThat(first.getList("data.plans.edges.node.id"))
                .doesNotContain(second.getString("data.plans.edges[0].node.id"));
        assertThat(drafts.getString("data.drafts.edges[0].node.state")).isNotBlank();
        assertThat(office.operation("Me", Map.of()).getString("data.me.government"))
                .isEqualTo("lanting");
    }

    @Test
    void a_discarded_document_may_be_handed_in_again() {
        var content = Base64.getEncoder().encodeToString(ownDocument().getBytes(StandardCharsets.UTF_8));
        var input = Map.of("input", Map.of("fileName", "plan.txt", "content", content));
        var first = office.operation("ReadDocument", input).getString("data.readDocument.draft.id");

        var discarded = office.operation(
                "DiscardDraft", Map.of("input", Map.of("draftId", first, "expectedVersion", 0, "reason", "传错了")));
        var second = office.operation("ReadDocument", input).getString("data.readDocument.draft.id");

        assertThat(discarded.getString("data.discardDraft.draft.state")).isEqualTo("DISCARDED");
        assertThat(second).isNotEqualTo(first);
    }

    @Test
    void names_that_nobody_knows_are_proposed_and_registered() {
        var document = ownDocument().replace("市发展改革委", "市潮汐观测局");
        var content = Base64.getEncoder().encodeToString(document.getBytes(StandardCharsets.UTF_8));
        var id = office.operation("ReadDocument", Map.of("input", Map.of("fileName", "plan.txt", "content", content)))
                .getString("data.readDocument.draft.id");

        var draft = office.operation("Draft", Map.of("id", id));
        var proposal = office.operation("ProposedRegistry", Map.of("id", id));
        var accepted = office.operation(
                "AcceptProposedRegistry", Map.of("input", Map.of("draftId", id, "expectedVersion", version(id))));

        assertThat(draft.getString("data.draft.content.head.title")).isEqualTo("2026年岚亭市政务公开工作要点");
        assertThat(proposal.getList("data.draft.proposedRegistry.units.name")).containsExactly("市潮汐观测局");
        assertThat(accepted.getList("data.acceptProposedRegistry.userErrors")).isEmpty();
        assertThat(office.get("/api/v1/drafts/" + id).extract().jsonPath().getList("unknownNames"))
                .isEmpty();
    }

    private String planOfOurOwn() {
        registerOneUnit();
        var content = Base64.getEncoder().encodeToString(ownDocument().getBytes(StandardCharsets.UTF_8));
        var draft = office.operation(
                        "ReadDocument", Map.of("input", Map.of("fileName", "plan.txt", "content", content)))
                .getString("data.readDocument.draft.id");
        var now = office.get("/api/v1/drafts/" + draft).extract().jsonPath();
        var doubts = Map.of("settleDoubts", Map.of("doubts", now.getList("content.doubts.id"), "verdict", "ACCEPTED"));
        var settled = office.operation(
                "ChangeDraft",
                Map.of(
                        "input",
                        Map.of("draftId", draft, "expectedVersion", now.getInt("version"), "acts", List.of(doubts))));
        assertThat(settled.getList("data.changeDraft.draft.breaches")).isEmpty();
        return issue(office.get("/api/v1/drafts/" + draft).extract().jsonPath());
    }

    private static String ownDocument() {
        return """
                岚亭市人民政府办公室关于印发2026年岚亭市政务公开工作要点的通知

                现将《2026年岚亭市政务公开工作要点》印发给你们,请认真落实。第%s稿。

                岚亭市人民政府办公室
                2026年3月2日

                2026年岚亭市政务公开工作要点

                一、公开重点信息

                (一)公开项目。6月底前公布全市改造项目清单。(责任单位:市发展改革委)

                (二)公开进度。每季度至少公布1次工程进度。(牵头单位:市发展改革委)
                """.formatted(UUID.randomUUID());
    }
}
