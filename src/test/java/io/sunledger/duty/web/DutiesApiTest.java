package io.sunledger.duty.web;

import static io.restassured.RestAssured.given;
import static io.sunledger.testing.Town.group;
import static io.sunledger.testing.Town.task;
import static io.sunledger.testing.Town.unit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.path.json.JsonPath;
import io.sunledger.kernel.Role;
import io.sunledger.kernel.UnitKind;
import io.sunledger.testing.Api;
import io.sunledger.testing.ServiceTest;
import io.sunledger.testing.TestClock;
import io.sunledger.testing.Towns;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ServiceTest
@SuppressWarnings("NullAway.Init")
class DutiesApiTest {
    private static final LocalDate AUGUST = LocalDate.of(2022, 8, 31);

    @Inject
    Towns towns;

    @Inject
    TestClock clock;

    private UUID plan;
    private UUID finance;
    private UUID districts;

    @BeforeEach
    void a_plan_of_the_realms_government() {
        var town = towns.of("chengchuan");
        finance = town.department("czj");
        town.unit("linchengqu", UnitKind.COUNTY_GOVERNMENT);
        districts = town.group("各区县政府", UnitKind.COUNTY_GOVERNMENT);
        plan = town.plan(
                List.of(),
                task("公开规划", AUGUST, unit(Role.LEAD, finance), group(Role.SUPPORT, districts)),
                task("公开预算", null, unit(Role.LEAD, town.department("jyj"))));
        clock.stopOn(AUGUST.plusDays(1));
    }

    @AfterEach
    void the_clock_runs_again() {
        clock.run();
    }

    @Test
    void an_officer_reads_of_which_unit_and_government_it_is() {
        var own = Api.as("czj-officer").operation("OwnUnit", Map.of());

        assertThat(own.getString("data.ownUnit.id")).isEqualTo(finance.toString());
        assertThat(own.getString("data.ownUnit.code")).isEqualTo("czj");
        assertThat(own.getString("data.government.code")).isEqualTo("chengchuan");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"office", "leader", "auditor", "czj-officer", "czj-approver", "jyj-officer", "qinghe-office"})
    void both_protocols_tell_the_same_duties(String user) {
        var graphQl = Api.as(user).operation("Duties", Map.of("first", 50, "filter", Map.of("planId", plan)));
        var rest = Api.as(user)
                .get("/api/v1/duties?first=50&planId={plan}", plan)
                .statusCode(200)
                .extract()
                .jsonPath();

        List<Map<String, Object>> nodes = graphQl.getList("data.duties.edges.node");
        nodes.forEach(node -> node.keySet().removeAll(List.of("unit", "task")));
        assertThat(nodes).isEqualTo(rest.getList("items"));
        assertThat(nodes).hasSize(expected(user));
    }

    private static int expected(String user) {
        return switch (user) {
            case "office", "leader", "auditor" -> 3;
            case "czj-officer", "czj-approver", "jyj-officer" -> 1;
            default -> 0;
        };
    }

    @Test
    void the_board_of_a_plan_shows_who_owes_each_task() {
        var board = Api.as("office").operation("PlanBoard", Map.of("id", plan));

        var tasks = "data.plan.items[0].tasks";
        assertThat(board.getList(tasks + ".text")).containsExactly("公开规划", "公开预算");
        assertThat(board.getList(tasks + "[0].assignments.role")).containsExactly("LEAD", "SUPPORT");
        assertThat(board.getList(tasks + "[0].duties.role")).containsExactlyInAnyOrder("LEAD", "SUPPORT");
        assertThat(board.getList(tasks + "[1].duties.reports.flatten()")).isEmpty();
    }

    @Test
    void a_duty_has_its_version_as_entity_tag() {
        var duty = ofOffice().getString("data.duties.edges[0].node.id");

        var rest = Api.as("office")
                .get("/api/v1/duties/{id}", duty)
                .statusCode(200)
                .header("ETag", "\"0\"");

        Map<String, Object> node =
                Api.as("office").operation("Duty", Map.of("id", duty)).getMap("data.duty");
        node.keySet().removeAll(List.of("unit", "reports"));
        assertThat(node).isEqualTo(rest.extract().jsonPath().getMap("$"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"jyj-officer", "qinghe-office", "qinghe-officer"})
    void what_one_may_not_see_is_not_there(String user) {
        var duty = ofOffice().getString("data.duties.edges.find { it.node.unitId == '" + finance + "' }.node.id");

        var answer = Api.as(user).operation("Duty", Map.of("id", duty));

        assertThat(answer.getMap("data")).containsEntry("duty", null);
        assertThat(answer.getList("errors")).isNull();
        Api.as(user)
                .get("/api/v1/duties/{id}", duty)
                .statusCode(404)
                .contentType(containsString("problem+json"))
                .body("code", equalTo("duty.notFound"));
    }

    @Test
    void who_keeps_the_registry_sees_no_duties_over_either_protocol() {
        var answer = Api.as("administrator").operation("Duties", Map.of("first", 1));

        assertThat(answer.getString("errors[0].extensions.code")).isEqualTo("access.forbidden");
        Api.as("administrator").get("/api/v1/duties?first=1").statusCode(403).body("code", equalTo("access.forbidden"));
    }

    @Test
    void without_a_token_nobody_is_answered() {
        given().get("/api/v1/duties?first=1").then().statusCode(401);
        given().get("/api/v1/plans/{id}/counts", plan).then().statusCode(401);
    }

    @Test
    void a_list_needs_its_page_over_both_protocols() {
        var answer = Api.as("office").operation("Duties", Map.of());

        assertThat(answer.getString("errors[0].extensions.code")).isEqualTo("page.bothEnds");
        Api.as("office").get("/api/v1/duties").statusCode(422).body("code", equalTo("page.bothEnds"));
    }

    @Test
    void a_unit_finds_its_own_duties_with_all_that_they_say() {
        var answer = Api.as("czj-officer").operation("MyDuties", Map.of("first", 50, "filter", Map.of("planId", plan)));

        assertThat(answer.getList("errors")).isNull();
        assertThat(answer.getList("data.myDuties.edges.node.task.text")).containsExactly("公开规划");
        assertThat(answer.getList("data.myDuties.edges.node.overdue")).containsExactly(true);
        var rest = Api.as("czj-officer")
                .get("/api/v1/duties/mine?first=50&planId={plan}", plan)
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(rest.getList("items.id")).isEqualTo(answer.getList("data.myDuties.edges.node.id"));
    }

    @Test
    void both_protocols_count_the_same() {
        var answer = Api.as("office").operation("PlanProgress", Map.of("planId", plan));

        assertThat(answer.getList("errors")).isNull();
        Map<String, Object> ofPlan = answer.getMap("data.plan.dutyCounts");
        assertThat(ofPlan)
                .isEqualTo(Map.of(
                        "total",
                        3,
                        "notStarted",
                        3,
                        "underWay",
                        0,
                        "done",
                        0,
                        "overdue",
                        2,
                        "green",
                        1,
                        "yellow",
                        0,
                        "red",
                        2))
                .isEqualTo(counts("office", "plans", plan));
        assertThat(answer.getList("data.plan.items[0].tasks.dutyCounts.total")).containsExactly(2, 1);
        assertThat(answer.getList("data.plan.items[0].tasks[0].duties.unit.dutyCounts.total"))
                .contains(counts("office", "units", finance).get("total"));
        assertThat(counts("office", "groups", districts)).containsKey("overdue");
        assertThat(counts("czj-officer", "plans", plan)).containsEntry("total", 1);
        Api.as("qinghe-office")
                .get("/api/v1/plans/{id}/counts", plan)
                .statusCode(404)
                .body("code", equalTo("plan.notFound"));
    }

    private static Map<String, Object> counts(String user, String parents, UUID id) {
        return Api.as(user)
                .get("/api/v1/{parents}/{id}/counts", parents, id)
                .statusCode(200)
                .extract()
                .jsonPath()
                .getMap("$");
    }

    private JsonPath ofOffice() {
        return Api.as("office").operation("Duties", Map.of("first", 50, "filter", Map.of("planId", plan)));
    }
}
