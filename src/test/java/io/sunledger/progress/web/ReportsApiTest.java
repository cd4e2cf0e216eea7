package io.sunledger.progress.web;

import static io.sunledger.testing.Town.task;
import static io.sunledger.testing.Town.unit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.restassured.path.json.JsonPath;
import io.sunledger.kernel.Cycle;
import io.sunledger.kernel.Frequency;
import io.sunledger.kernel.Ids;
import io.sunledger.kernel.Role;
import io.sunledger.kernel.Target;
import io.sunledger.plan.PlanDetails;
import io.sunledger.testing.Api;
import io.sunledger.testing.Await;
import io.sunledger.testing.ServiceTest;
import io.sunledger.testing.Town;
import io.sunledger.testing.Towns;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ServiceTest
@SuppressWarnings("NullAway.Init")
class ReportsApiTest {
    private static final String REPORTS = "/api/v1/duties/{duty}/reports";

    @Inject
    Towns towns;

    @Inject
    PlanDetails details;

    private UUID plan;
    private UUID period;
    private String duty;

    @BeforeEach
    void a_duty_of_the_finance_bureau() {
        var town = towns.of("chengchuan");
        var finance = town.department("czj");
        var measured = Town.measured(
                task("公开预算", null, unit(Role.LEAD, finance)),
                new Frequency("每季度至少1次", Cycle.QUARTER, 1),
                new Target("不少于10场", BigDecimal.TEN, null, "场", "发布会"));
        plan = town.plan(List.of(), measured);
        period = Await.answer(() -> details.reportingPeriodsOf(List.of(plan)))
                .get(0)
                .id();
        duty = Api.as("czj-officer")
                .operation("MyDuties", Map.of("first", 50, "filter", Map.of("planId", plan)))
                .getString("data.myDuties.edges[0].node.id");
    }

    @Test
    void what_is_posted_over_rest_is_read_over_graphql() {
        var posted = officer()
                .rest()
                .body(body("已公开部门预算"))
                .post(REPORTS, duty)
                .then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .extract();

        Map<String, Object> read = Api.as("office")
                .operation("Report", Map.of("id", posted.jsonPath().getString("id")))
                .getMap("data.report");
        read.keySet().removeAll(List.of("unit", "period", "duty", "revisions", "steps"));
        assertThat(read).isEqualTo(posted.jsonPath().getMap("$"));
        Api.as("office")
                .get("/api/v1/duties/{duty}/reports", duty)
                .body("done", contains("已公开部门预算"))
                .body("version", contains(1));
    }

    @Test
    void who_saves_second_is_told_the_present_state_over_both_protocols() {
        assertThat(saved(input(0, "甲写的")).getInt("report.version")).isEqualTo(1);

        var second = saved(input(0, "乙写的"));
        assertThat(second.getList("userErrors.code")).containsExactly("version.stale");
        assertThat(second.getString("report.done")).isEqualTo("甲写的");
        officer()
                .rest()
                .body(body("丙写的"))
                .post(REPORTS, duty)
                .then()
                .statusCode(412)
                .body("code", equalTo("version.stale"))
                .body("present.done", equalTo("甲写的"))
                .body("present.version", equalTo(1));

        officer()
                .rest()
                .header("If-Match", "\"1\"")
                .body(body("丙补充的"))
                .put(REPORTS + "/{period}", duty, period)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("done", equalTo("丙补充的"));
    }

    @Test
    void a_change_says_on_which_state_it_was_made() {
        officer()
                .rest()
                .body(body("已公开"))
                .put(REPORTS + "/{period}", duty, period)
                .then()
                .statusCode(428)
                .body("code", equalTo("version.required"));
    }

    @Test
    void the_same_key_posts_once() {
        var first = post("已公开", "rest-key-" + duty);
        var again = post("已公开", "rest-key-" + duty);

        assertThat(again.getString("id")).isEqualTo(first.getString("id"));
        assertThat(again.getInt("version")).isEqualTo(1);
    }

    @Test
    void both_protocols_tell_all_breaches_with_the_same_codes_and_places() {
        var stranger = Ids.next().toString();
        Map<String, Object> input = input(0, "");
        input.put("values", List.of(Map.of("targetId", stranger, "value", 1)));
        input.put("counts", List.of(Map.of("frequencyId", stranger, "count", -1)));
        Map<String, Object> body = body("");
        body.put("values", input.get("values"));
        body.put("counts", input.get("counts"));

        var errors = saved(input);

        var problem = officer()
                .rest()
                .body(body)
                .post(REPORTS, duty)
                .then()
                .statusCode(422)
                .body("code", equalTo("report.breaches"))
                .extract()
                .jsonPath();
        assertThat(errors.getList("userErrors.code").get(0)).isEqualTo("report.breaches");
        assertThat(problem.getList("errors.code"))
                .containsExactly("report.noText", "report.unknownTarget", "report.unknownFrequency", "report.count")
                .isEqualTo(errors.getList("userErrors.code").subList(1, 5));
        assertThat(problem.getList("errors.pointer"))
                .isEqualTo(errors.getList("userErrors.path").subList(1, 5));
        assertThat(problem.getList("errors.message"))
                .isEqualTo(errors.getList("userErrors.message").subList(1, 5));
    }

    @Test
    void whose_duty_it_is_not_finds_none_and_whose_role_it_is_not_is_refused() {
        for (var user : List.of("jyj-officer", "qinghe-officer")) {
            assertThat(saved(Api.as(user), input(0, "代填")).getList("userErrors.code"))
                    .containsExactly("duty.notFound");
            Api.as(user)
                    .rest()
                    .body(body("代填"))
                    .post(REPORTS, duty)
                    .then()
                    .statusCode(404)
                    .body("code", equalTo("duty.notFound"));
            Api.as(user).get(REPORTS, duty).statusCode(404);
        }
        for (var user : List.of("office", "czj-approver", "auditor")) {
            var answer = Api.as(user).operation("SaveReport", Map.of("input", input(0, "代填")));
            assertThat(answer.getString("errors[0].extensions.code")).isEqualTo("access.forbidden");
            Api.as(user).rest().body(body("代填")).post(REPORTS, duty).then().statusCode(403);
        }
    }

    @Test
    void the_office_reads_the_same_overview_over_both_protocols() {
        var report = saved(input(0, "已公开")).getString("report.id");
        for (var step : List.of("submit", "approve")) {
            Api.as(step.equals("submit") ? "czj-officer" : "czj-approver")
                    .rest()
                    .header("If-Match", step.equals("submit") ? "\"1\"" : "\"2\"")
                    .post("/api/v1/reports/{id}/{step}", report, step)
                    .then()
                    .statusCode(200);
        }

        var answer = Api.as("office").operation("ReportingOverview", Map.of("planId", plan, "periodId", period));

        Map<String, Object> overview = answer.getMap("data.reportingOverview");
        List<Map<String, Object>> units = answer.getList("data.reportingOverview.units");
        units.forEach(unit -> unit.remove("unit"));
        overview.put("units", units);
        var rest = Api.as("office")
                .get("/api/v1/plans/{plan}/reporting?period={period}", plan, period)
                .statusCode(200)
                .body("units.complete", hasItem(true))
                .extract()
                .jsonPath();
        assertThat(overview).isEqualTo(rest.getMap("$"));
        assertThat(rest.getInt("unitsOwing")).isEqualTo(1);
        assertThat(rest.getInt("unitsReported")).isEqualTo(1);
        Api.as("qinghe-office")
                .get("/api/v1/plans/{plan}/reporting?period={period}", plan, period)
                .statusCode(404);
        Api.as("czj-officer")
                .get("/api/v1/plans/{plan}/reporting?period={period}", plan, period)
                .statusCode(403);
    }

    private static Api officer() {
        return Api.as("czj-officer");
    }

    private JsonPath post(String done, String key) {
        return officer()
                .rest()
                .header("Idempotency-Key", key)
                .body(body(done))
                .post(REPORTS, duty)
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    private JsonPath saved(Map<String, Object> input) {
        return saved(officer(), input);
    }

    private static JsonPath saved(Api api, Map<String, Object> input) {
        return api.operation("SaveReport", Map.of("input", input)).setRootPath("data.saveReport");
    }

    private Map<String, Object> input(int version, String done) {
        Map<String, Object> input = body(done);
        input.put("dutyId", duty);
        input.put("expectedVersion", version);
        return input;
    }

    private Map<String, Object> body(String done) {
        Map<String, Object> body = new HashMap<>();
        body.put("periodId", period);
        body.put("state", "UNDER_WAY");
        body.put("done", done);
        return body;
    }
}
