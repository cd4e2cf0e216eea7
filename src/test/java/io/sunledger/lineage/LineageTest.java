package io.sunledger.lineage;

import static io.sunledger.testing.Await.answer;
import static io.sunledger.testing.Town.task;
import static io.sunledger.testing.Town.unit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.path.json.JsonPath;
import io.sunledger.intake.ChangeDraft;
import io.sunledger.intake.Doubt;
import io.sunledger.intake.DraftAct;
import io.sunledger.intake.DraftReading;
import io.sunledger.intake.Drafts;
import io.sunledger.intake.IssueDraft;
import io.sunledger.intake.NameUnit;
import io.sunledger.intake.ReadDocument;
import io.sunledger.intake.SettleDoubts;
import io.sunledger.intake.Verdict;
import io.sunledger.kernel.Ids;
import io.sunledger.kernel.Refused;
import io.sunledger.kernel.Role;
import io.sunledger.lineage.DecideLinks.Decision;
import io.sunledger.lineage.LineageOverview.Coverage;
import io.sunledger.plan.TaskView;
import io.sunledger.testing.Api;
import io.sunledger.testing.ServiceTest;
import io.sunledger.testing.Town;
import io.sunledger.testing.Towns;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@ServiceTest
@SuppressWarnings("NullAway.Init")
class LineageTest {
    private static final String NUMBER = "粤府办〔2022〕17号";
    private static final String TAX = "在门户网站设置减税降费专栏,加大信息公开力度";
    private static final String OPEN_DAY = "组织政府开放日活动";
    private static final String ABOVE = """
            某省2022年政务公开工作要点

            一、以公开助力发展
            (一)加大减税降费信息公开力度。(责任单位:省税务局)
            (二)做好义务教育招生信息公开。(责任单位:省教育厅)
            """;

    @Inject
    HigherPlans higherPlans;

    @Inject
    LinkDecisions decisions;

    @Inject
    LineageReading reading;

    @Inject
    Drafts drafts;

    @Inject
    DraftReading draftReading;

    @Inject
    Towns towns;

    @Test
    void a_clerk_decides_which_tasks_answer_which_and_sees_what_nobody_answers() {
        var town = towns.anew();
        var plan = plan(town);
        var higher = add(town, plan, NUMBER);
        read(town, higher, 0);

        var proposal = answer(() -> reading.linkProposals(higher, town.office()));
        assertThat(proposal).singleElement().satisfies(one -> {
            assertThat(one.text()).isEqualTo(TAX);
            assertThat(one.likeness()).isGreaterThan(0.3);
        });
        decide(
                town,
                higher,
                1,
                new Decision(proposal.get(0).taskId(), proposal.get(0).higherTaskId(), true));

        var overview = answer(() -> reading.overview(plan, town.officer("czj")));
        assertThat(overview.tasks()).isEqualTo(2);
        assertThat(overview.linkedTasks()).isEqualTo(1);
        assertThat(overview.unlinked()).extracting(TaskView::text).containsExactly(OPEN_DAY);
        assertThat(overview.higherPlans())
                .extracting(Coverage::tasks, Coverage::coveredTasks)
                .containsExactly(tuple(2, 1));
        assertThat(overview.higherPlans().get(0).uncovered())
                .extracting(HigherTaskView::number)
                .containsExactly("(二)");
        assertThat(answer(() -> reading.linkProposals(higher, town.office()))).isEmpty();
        assertThat(answer(() -> reading.linksOf(higher, town.officer("czj"))))
                .extracting(TaskLinkView::accepted, TaskLinkView::decidedBy)
                .containsExactly(tuple(true, town.office().name()));
    }

    @Test
    void the_documents_that_the_plans_own_document_names_are_proposed() {
        var town = towns.anew();
        var plan = issue(town, """
                某县人民政府办公室文件

                某县政办发〔2022〕55号

                某县人民政府办公室关于印发2022年某县政务公开工作要点的通知

                各有关单位:
                为落实《国务院办公厅关于印发2022年政务公开工作要点的通知》（国办发﹝2022﹞
                8号)、《某省人民政府办公厅关于印发分工方案的通知》［某府办〔2022〕17号］,依《中华人民共和国政府信息公开条例》(国令第711号),现将《2022年某县政务公开工作要点》印发给你们。

                某县人民政府办公室
                2022年7月18日

                2022年某县政务公开工作要点

                一、公开重点信息

                (一)公开民生项目。公布全县供水改造项目清单。(责任单位:县水务局)

                (二)办好热线。落实国办发〔2022〕8号,及时答复市民咨询。(责任单位:县水务局)
                """);

        var proposals = answer(() -> reading.proposals(plan, town.office()));

        assertThat(proposals)
                .extracting(
                        HigherPlanProposal::number,
                        HigherPlanProposal::issuer,
                        HigherPlanProposal::year,
                        HigherPlanProposal::plan,
                        HigherPlanProposal::known)
                .containsExactly(
                        tuple("国办发〔2022〕8号", "国务院办公厅", 2022, true, false),
                        tuple("某府办〔2022〕17号", "某省人民政府办公厅", 2022, false, false));
        add(town, plan, "国办发〔2022〕8号");
        assertThat(answer(() -> reading.proposals(plan, town.office())))
                .extracting(HigherPlanProposal::known)
                .containsExactly(true, false);
    }

    @Test
    void a_decision_may_be_taken_by_hand_and_taken_back() {
        var town = towns.anew();
        var plan = plan(town);
        var higher = add(town, plan, NUMBER);
        read(town, higher, 0);
        var above = answer(() -> reading.tasksOf(List.of(higher))).get(1).id();
        var here = answer(() -> reading.overview(plan, town.office()))
                .unlinked()
                .get(1)
                .id();

        decide(town, higher, 1, new Decision(here, above, true));
        assertThat(answer(() -> reading.answeredBy(List.of(here))))
                .extracting(TaskLinkView::higherTaskId)
                .containsExactly(above);
        decide(town, higher, 2, new Decision(here, above, false));

        assertThat(answer(() -> reading.answeredBy(List.of(here)))).isEmpty();
        assertThat(answer(() -> reading.linksOf(higher, town.office())))
                .extracting(TaskLinkView::accepted)
                .containsExactly(false);
        assertThatThrownBy(() -> decide(town, higher, 2, new Decision(here, above, true)))
                .hasMessageContaining("version.stale");
        assertThatThrownBy(() -> decide(town, higher, 3, new Decision(Ids.next(), Ids.next(), true)))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.breaches()).hasSize(2));
        assertThatThrownBy(() -> read(town, higher, 3)).hasMessageContaining("higherPlan.decided");
    }

    @Test
    void a_higher_plan_may_be_a_plan_of_this_installation_that_everybody_may_read() {
        var province = towns.anew();
        var above = province.plan(List.of(), task("加大减税降费信息公开力度", null, unit(Role.LEAD, province.department("sfb"))));
        var town = towns.anew();
        var own = plan(town);
        var higher = add(town, own, NUMBER);

        assertThatThrownBy(() -> answer(
                        () -> higherPlans.register(new RegisterHigherTasks(higher, 0, null, above), town.office())))
                .hasMessageContaining("plan.notFound");
        assertThatThrownBy(() -> answer(
                        () -> higherPlans.register(new RegisterHigherTasks(higher, 0, null, own), town.office())))
                .hasMessageContaining("higherPlan.ownPlan");
        assertThatThrownBy(() -> answer(
                        () -> higherPlans.register(new RegisterHigherTasks(higher, 0, null, null), town.office())))
                .hasMessageContaining("higherPlan.noSource");
        var lastYears = plan(town);
        answer(() -> higherPlans.register(new RegisterHigherTasks(higher, 0, null, lastYears), town.office()));

        assertThat(answer(() -> reading.get(higher, town.office())).sourcePlanId())
                .isEqualTo(lastYears);
        assertThat(answer(() -> reading.tasksOf(List.of(higher))))
                .extracting(HigherTaskView::text)
                .containsExactly(TAX, OPEN_DAY);
        assertThat(answer(() -> reading.tasksOf(List.of(higher))))
                .extracting(HigherTaskView::sourceTaskId)
                .doesNotContainNull();
    }

    @Test
    void only_the_office_changes_anything_and_nobody_sees_another_governments() {
        var town = towns.anew();
        var plan = plan(town);
        var higher = add(town, plan, NUMBER);

        assertThatThrownBy(() -> add(town, plan, NUMBER)).hasMessageContaining("higherPlan.known");
        assertThatThrownBy(() -> add(town, plan, "号".repeat(301))).hasMessageContaining("higherPlan.tooLong");
        var inNoYear = new AddHigherPlan(plan, null, "某省政务公开工作要点", null, 99_999, null);
        assertThatThrownBy(() -> answer(() -> higherPlans.add(inNoYear, town.office())))
                .hasMessageContaining("higherPlan.year");
        assertThatThrownBy(() -> answer(() -> higherPlans.add(command(plan, null), town.officer("czj"))))
                .hasMessageContaining("access.forbidden");
        assertThatThrownBy(() -> answer(() -> reading.proposals(plan, town.officer("czj"))))
                .hasMessageContaining("access.forbidden");
        var stranger = towns.anew();
        assertThat(answer(() -> reading.find(higher, stranger.office()))).isNull();
        assertThatThrownBy(() -> add(stranger, plan, null)).hasMessageContaining("plan.notFound");
        assertThatThrownBy(() -> read(stranger, higher, 0)).hasMessageContaining("higherPlan.notFound");
        assertThatThrownBy(() -> answer(() -> higherPlans.remove(new RemoveHigherPlan(higher, 0, " "), town.office())))
                .hasMessageContaining("higherPlan.noReason");

        read(town, higher, 0);
        answer(() -> higherPlans.remove(new RemoveHigherPlan(higher, 1, "登记有误"), town.office()));
        assertThat(answer(() -> reading.ofPlans(List.of(plan), town.officer("czj"))))
                .isEmpty();
    }

    @Test
    void both_protocols_tell_the_same() {
        var town = towns.of("chengchuan");
        var plan = plan(town);
        var office = Api.as("office");
        var input = new HashMap<String, Object>(Map.of(
                "planId", plan, "number", NUMBER, "title", "某省2022年政务公开工作要点", "issuer", "某省人民政府办公厅", "year", 2022));
        input.put("idempotencyKey", Ids.next().toString());
        var added = office.operation("AddHigherPlan", Map.of("input", input));
        var again = office.operation("AddHigherPlan", Map.of("input", input));
        var higher = added.getString("data.addHigherPlan.higherPlan.id");
        assertThat(again.getString("data.addHigherPlan.higherPlan.id")).isEqualTo(higher);
        office.rest()
                .body(Map.of("number", NUMBER, "title", "又一次"))
                .post("/api/v1/plans/{plan}/higher-plans", plan)
                .then()
                .statusCode(409)
                .body("code", equalTo("higherPlan.known"));
        Map<String, Object> seen =
                office.operation("HigherPlan", Map.of("id", higher)).getMap("data.higherPlan");
        seen.remove("tasks");
        assertThat(seen)
                .isEqualTo(get(office, "/api/v1/higher-plans/{id}", higher).getMap("$"));

        var content = Base64.getEncoder().encodeToString(ABOVE.getBytes(StandardCharsets.UTF_8));
        var registered = office.operation(
                "RegisterHigherTasks",
                Map.of(
                        "input",
                        Map.of("higherPlanId", higher, "expectedVersion", 0, "fileName", "a.txt", "content", content)));
        assertThat(registered.getList("data.registerHigherTasks.higherPlan.tasks.text"))
                .isEqualTo(
                        get(office, "/api/v1/higher-plans/{id}/tasks", higher).getList("text"))
                .hasSize(2);
        office.rest()
                .header("If-Match", "\"0\"")
                .body(Map.of("fileName", "a.txt", "content", content))
                .post("/api/v1/higher-plans/{id}/tasks", higher)
                .then()
                .statusCode(412);

        var proposals = office.operation("LinkProposals", Map.of("higherPlanId", higher));
        assertThat(proposals.getList("data.linkProposals"))
                .isEqualTo(get(office, "/api/v1/higher-plans/{id}/links/proposals", higher)
                        .getList("$"))
                .hasSize(1);
        var decision = Map.of(
                "taskId",
                proposals.getString("data.linkProposals[0].taskId"),
                "higherTaskId",
                proposals.getString("data.linkProposals[0].higherTaskId"),
                "accepted",
                true);
        var decided = office.operation(
                "DecideLinks",
                Map.of("input", Map.of("higherPlanId", higher, "expectedVersion", 1, "decisions", List.of(decision))));
        assertThat(decided.getInt("data.decideLinks.higherPlan.version")).isEqualTo(2);
        office.rest()
                .header("If-Match", "\"2\"")
                .body(Map.of("decisions", List.of(decision)))
                .post("/api/v1/higher-plans/{id}/links", higher)
                .then()
                .statusCode(200)
                .body("version", equalTo(3));
        assertThat(office.operation("TaskLinks", Map.of("higherPlanId", higher)).getList("data.taskLinks"))
                .isEqualTo(
                        get(office, "/api/v1/higher-plans/{id}/links", higher).getList("$"));

        var overview = office.operation("LineageOverview", Map.of("planId", plan));
        var overRest = get(office, "/api/v1/plans/{id}/lineage", plan.toString());
        assertThat(overview.getInt("data.lineageOverview.linkedTasks"))
                .isEqualTo(overRest.getInt("linkedTasks"))
                .isEqualTo(1);
        assertThat(overview.getList("data.lineageOverview.higherPlans.uncovered.flatten().id"))
                .isEqualTo(overRest.getList("higherPlans.uncovered.flatten().id"));
        assertThat(office.operation("PlanLineage", Map.of("id", plan))
                        .getList("data.plan.items.tasks.flatten().answers.flatten().higherTaskId"))
                .containsExactly(decision.get("higherTaskId"));

        var removed = office.operation(
                "RemoveHigherPlan",
                Map.of("input", Map.of("higherPlanId", higher, "expectedVersion", 3, "reason", "登记有误")));
        assertThat(removed.getString("data.removeHigherPlan.plan.id")).isEqualTo(plan.toString());
        assertThat(get(office, "/api/v1/plans/{id}/higher-plans", plan.toString())
                        .getList("$"))
                .isEmpty();
        assertThat(office.operation("HigherPlanProposals", Map.of("planId", plan))
                        .getList("data.higherPlanProposals"))
                .isEqualTo(get(office, "/api/v1/plans/{id}/higher-plans/proposals", plan.toString())
                        .getList("$"))
                .isEmpty();
    }

    private static JsonPath get(Api office, String path, String id) {
        return office.get(path, id).statusCode(200).extract().jsonPath();
    }

    private static UUID plan(Town town) {
        var finance = town.department("czj");
        return town.plan(
                List.of(), task(TAX, null, unit(Role.LEAD, finance)), task(OPEN_DAY, null, unit(Role.LEAD, finance)));
    }

    /** Reads a document, settles it and issues it; all names are one unit. */
    private UUID issue(Town town, String text) {
        var water = town.department("swj");
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        var draft = answer(() -> drafts.read(new ReadDocument("plan.txt", bytes), town.office()));
        var open = answer(() -> draftReading.toSettle(draft.id(), town.office()));
        var acts = new ArrayList<DraftAct>();
        acts.add(
                new SettleDoubts(open.content().doubts().stream().map(Doubt::id).toList(), Verdict.ACCEPTED));
        open.unknownNames().forEach(name -> acts.add(new NameUnit(name.name(), water, null)));
        answer(() -> drafts.change(new ChangeDraft(draft.id(), draft.version(), acts), town.office()));
        var settled = answer(() -> draftReading.get(draft.id(), town.office()));
        return answer(() -> drafts.issue(new IssueDraft(draft.id(), settled.version()), null, town.office()));
    }

    private UUID add(Town town, UUID plan, @Nullable String number) {
        return answer(() -> higherPlans.add(command(plan, number), town.office()));
    }

    private static AddHigherPlan command(UUID plan, @Nullable String number) {
        return new AddHigherPlan(plan, number, "某省2022年政务公开工作要点", "某省人民政府办公厅", 2022, null);
    }

    private void read(Town town, UUID higher, int version) {
        var document = new ReadDocument("above.txt", ABOVE.getBytes(StandardCharsets.UTF_8));
        answer(() -> higherPlans.register(new RegisterHigherTasks(higher, version, document, null), town.office()));
    }

    private void decide(Town town, UUID higher, int version, Decision decision) {
        answer(() -> decisions.decide(new DecideLinks(higher, version, List.of(decision)), town.office()));
    }
}
