package io.sunledger.progress.web;

import static io.sunledger.testing.Town.task;
import static io.sunledger.testing.Town.unit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.sunledger.kernel.Role;
import io.sunledger.plan.PlanDetails;
import io.sunledger.testing.Api;
import io.sunledger.testing.Await;
import io.sunledger.testing.ServiceTest;
import io.sunledger.testing.Town;
import io.sunledger.testing.Towns;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ServiceTest
@SuppressWarnings("NullAway.Init")
class HandingApiTest {
    @Inject
    Towns towns;

    @Inject
    PlanDetails details;

    private UUID plan;
    private UUID period;
    private String duty;
    private String report;

    @BeforeEach
    void a_saved_report_of_the_finance_bureau() {
        var town = towns.of("chengchuan");
        var finance = town.department("czj");
        plan = town.plan(
                List.of(),
                task("公开预算", null, unit(Role.LEAD, finance)),
                task("公开规划", Town.MIDYEAR, unit(Role.LEAD, finance)));
        period = Await.answer(() -> details.reportingPeriodsOf(List.of(plan)))
                .get(0)
                .id();
        duty = Api.as("czj-officer")
                .operation("MyDuties", Map.of("first", 50, "filter", Map.of("planId", plan)))
                .getString("data.myDuties.edges[0].node.id");
        report = Api.as("czj-officer")
                .operation(
                        "SaveReport",
                        Map.of("input", Map.of("dutyId", duty, "periodId", period, "state", "DONE", "done", "已公开")))
                .getString("data.saveReport.report.id");
    }

    @Test
    void over_graphql_it_goes_all_the_way_and_back() {
        assertThat(stage("SubmitReport", "czj-officer", 1, null)).isEqualTo("SUBMITTED");
        assertThat(stage("WithdrawReport", "czj-officer", 2, null)).isEqualTo("DRAFT");
        assertThat(stage("SubmitReport", "czj-officer", 3, null)).isEqualTo("SUBMITTED");
        assertThat(stage("SendReportBack", "czj-approver", 4, "写具体些")).isEqualTo("DRAFT");
        assertThat(stage("SubmitReport", "czj-officer", 5, null)).isEqualTo("SUBMITTED");
        assertThat(stage("ApproveReport", "czj-approver", 6, null)).isEqualTo("APPROVED");
        assertThat(step("AcceptReport", "czj-approver", 7, null).getString("errors[0].extensions.code"))
                .isEqualTo("access.forbidden");
        assertThat(stage("AcceptReport", "office", 7, null)).isEqualTo("ACCEPTED");

        var refused = step("ReturnReport", "office", 8, "请补充");
        assertThat(refused.getList("data.returnReport.userErrors.code")).containsExactly("report.stage.accepted");
        Api.as("office")
                .get("/api/v1/reports/{id}/steps", report)
                .body("move", contains("SUBMIT", "WITHDRAW", "SUBMIT", "SEND_BACK", "SUBMIT", "APPROVE", "ACCEPT"));
    }

    @Test
    void over_graphql_the_office_returns_with_a_reason() {
        stage("SubmitReport", "czj-officer", 1, null);
        stage("ApproveReport", "czj-approver", 2, null);

        assertThat(step("ReturnReport", "office", 3, " ").getList("data.returnReport.userErrors.code"))
                .containsExactly("report.reason");
        assertThat(stage("ReturnReport", "office", 3, "请补充")).isEqualTo("RETURNED");
    }

    @Test
    void over_rest_it_goes_all_the_way_and_back() {
        post("submit", "czj-officer", 1, null).statusCode(200).header("ETag", "\"2\"");
        post("withdraw", "czj-officer", 2, null).statusCode(200).body("stage", equalTo("DRAFT"));
        post("submit", "czj-officer", 3, null).statusCode(200);
        post("send-back", "czj-approver", 4, null).statusCode(422).body("code", equalTo("report.reason"));
        post("send-back", "czj-approver", 4, "写具体些").statusCode(200);
        post("submit", "czj-officer", 5, null).statusCode(200);
        post("approve", "czj-officer", 6, null).statusCode(403).body("code", equalTo("access.forbidden"));
        post("approve", "jyj-approver", 6, null).statusCode(404).body("code", equalTo("report.notFound"));
        post("approve", "czj-approver", 6, null).statusCode(200).body("round", equalTo(1));
        post("approve", "czj-approver", 6, null)
                .statusCode(412)
                .body("code", equalTo("version.stale"))
                .body("present.stage", equalTo("APPROVED"));
        post("return", "office", 7, "请补充").statusCode(200).body("stage", equalTo("RETURNED"));
        post("accept", "office", 8, null).statusCode(409).body("code", equalTo("report.stage.returned"));
        Api.as("office")
                .rest()
                .post("/api/v1/reports/{id}/accept", report)
                .then()
                .statusCode(428);
    }

    @Test
    void all_at_once_answers_for_each_duty_the_same_over_both_protocols() {
        Map<String, Object> input = Map.of("planId", plan, "periodId", period, "idempotencyKey", "all-" + plan);
        var submitted = Api.as("czj-officer")
                .operation("SubmitReports", Map.of("input", input))
                .setRootPath("data.submitReports");
        assertThat(submitted.getList("userErrors")).isEmpty();
        assertThat(submitted.getList("outcomes.result")).containsExactlyInAnyOrder("DONE", "REFUSED");
        assertThat(submitted.getList("outcomes.message")).contains("本期尚未填报");

        var again = Api.as("czj-officer")
                .rest()
                .body(Map.of("periodId", period))
                .post("/api/v1/plans/{plan}/reporting/submit", plan)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(again.getList("outcomes.result")).containsExactlyInAnyOrder("ALREADY", "REFUSED");
        assertThat(again.getList("outcomes.dutyId")).isEqualTo(submitted.getList("outcomes.dutyId"));

        assertThat(Api.as("czj-approver")
                        .operation("ApproveReports", Map.of("input", Map.of("planId", plan, "periodId", period)))
                        .getList("data.approveReports.outcomes.code"))
                .contains("report.missing");
        Api.as("czj-approver")
                .rest()
                .body(Map.of("periodId", period))
                .post("/api/v1/plans/{plan}/reporting/approve", plan)
                .then()
                .statusCode(200);
        Api.as("office")
                .rest()
                .body(Map.of("periodId", period))
                .post("/api/v1/plans/{plan}/reporting/approve", plan)
                .then()
                .statusCode(403);
    }

    private @Nullable String stage(String operation, String user, int version, @Nullable String reason) {
        var field = Character.toLowerCase(operation.charAt(0)) + operation.substring(1);
        return step(operation, user, version, reason).getString("data." + field + ".report.stage");
    }

    private JsonPath step(String operation, String user, int version, @Nullable String reason) {
        Map<String, Object> input = new HashMap<>(Map.of("reportId", report, "expectedVersion", version));
        input.put("reason", reason);
        return Api.as(user).operation(operation, Map.of("input", input));
    }

    private ValidatableResponse post(String step, String user, int version, @Nullable String reason) {
        Map<String, Object> body = new HashMap<>();
        body.put("reason", reason);
        return Api.as(user)
                .rest()
                .header("If-Match", '"' + Integer.toString(version) + '"')
                .body(body)
                .post("/api/v1/reports/{id}/{step}", report, step)
                .then();
    }
}
