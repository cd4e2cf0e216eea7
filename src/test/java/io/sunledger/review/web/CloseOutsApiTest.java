package io.sunledger.review.web;

import static io.sunledger.testing.Town.task;
import static io.sunledger.testing.Town.unit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.sunledger.kernel.Role;
import io.sunledger.testing.Api;
import io.sunledger.testing.ServiceTest;
import io.sunledger.testing.Towns;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ServiceTest
@SuppressWarnings("NullAway.Init")
class CloseOutsApiTest {
    private static final String OF_DUTY = "/api/v1/duties/{duty}/close-outs";
    private static final String ONE = "/api/v1/close-outs/{id}";

    @Inject
    Towns towns;

    private UUID plan;
    private String duty;

    @BeforeEach
    void a_duty_of_the_finance_bureau() {
        var town = towns.of("chengchuan");
        var finance = town.department("czj");
        plan = town.plan(List.of(), task("公开预算", null, unit(Role.LEAD, finance)));
        duty = Api.as("czj-officer")
                .operation("MyDuties", Map.of("first", 50, "filter", Map.of("planId", plan)))
                .getString("data.myDuties.edges[0].node.id");
    }

    @Test
    void what_is_asked_for_over_rest_is_read_over_graphql_and_the_reverse() {
        var posted = ask("rest-" + duty);
        assertThat(ask("rest-" + duty).getString("id")).isEqualTo(posted.getString("id"));

        var answer = Api.as("office").operation("CloseOut", Map.of("id", posted.getString("id")));
        assertThat(answer.getString("data.closeOut.duty.closeOutState")).isEqualTo("ASKED");
        Map<String, Object> read = answer.getMap("data.closeOut");
        read.keySet().removeAll(List.of("unit", "waivers", "duty"));
        assertThat(read).isEqualTo(posted.getMap("$"));
        Map<String, Object> input = reason(posted, "先补材料");
        assertThat(mutation("czj-approver", "WithdrawCloseOut", input).getString("closeOut.state"))
                .isEqualTo("WITHDRAWN");
        Api.as("czj-officer")
                .get(OF_DUTY, duty)
                .body("state", contains("WITHDRAWN"))
                .body("reason", contains("先补材料"));
        var again = Api.as("czj-officer")
                .operation("AskCloseOut", Map.of("input", Map.of("dutyId", duty, "summary", "已补齐")))
                .setRootPath("data.askCloseOut");
        assertThat(again.getInt("closeOut.number")).isEqualTo(2);
    }

    @Test
    void both_protocols_tell_all_that_is_missing_with_the_same_codes_and_places() {
        var asked = ask("missing-" + duty);
        Map<String, Object> input = change(asked, Map.of("grade", "GOOD"));

        var errors = mutation("office", "GradeCloseOut", input);
        var problem = Api.as("office")
                .rest()
                .header("If-Match", "\"" + asked.getInt("version") + '"')
                .body(Map.of("grade", "GOOD"))
                .post(ONE + "/grade", asked.getString("id"))
                .then()
                .statusCode(422)
                .body("code", equalTo("closeOut.unmet"))
                .extract()
                .jsonPath();

        assertThat(problem.getList("errors.code"))
                .containsExactly("closeOut.noEvidence", "closeOut.noReport")
                .isEqualTo(errors.getList("userErrors.code").subList(1, 3));
        assertThat(problem.getList("errors.pointer"))
                .containsExactly("/evidence", "/reports")
                .isEqualTo(errors.getList("userErrors.path").subList(1, 3));
        assertThat(asked.getList("unmet.code")).isEqualTo(problem.getList("errors.code"));
    }

    @Test
    void what_is_waived_with_a_reason_may_be_missing_and_a_reopened_duty_keeps_its_close_out() {
        var asked = ask("waive-" + duty);
        var id = asked.getString("id");
        Api.as("office").get("/api/v1/close-outs?first=100&planId={plan}", plan).body("items.id", contains(id));
        var requests =
                Api.as("office").operation("CloseOutRequests", Map.of("first", 10, "filter", Map.of("planId", plan)));
        assertThat(requests.getList("data.closeOutRequests.edges.node.id")).containsExactly(id);

        var first = mutation(
                "office", "WaiveShortfall", change(asked, Map.of("shortfall", "NO_EVIDENCE", "reason", "涉密，材料另存")));
        assertThat(first.getList("closeOut.waivers.reason")).containsExactly("涉密，材料另存");
        var version = first.getInt("closeOut.version");
        rest(id, asked.getInt("version"), "waive", Map.of("shortfall", "NO_REPORT", "reason", "年度报告已含"))
                .statusCode(412)
                .body("code", equalTo("version.stale"))
                .body("present.version", equalTo(version));
        rest(id, version, "waive", Map.of("shortfall", "NO_REPORT", "reason", "年度报告已含"))
                .statusCode(200)
                .header("ETag", not(equalTo("\"" + version + '"')));
        Api.as("auditor").get(ONE + "/waivers", id).body("shortfall", contains("NO_EVIDENCE", "NO_REPORT"));
        var now = Api.as("office")
                .operation("CheckCloseOut", Map.of("closeOutId", id))
                .setRootPath("data.checkCloseOut.closeOut");
        rest(id, now.getInt("version"), "grade", Map.of("grade", "PASS"))
                .statusCode(200)
                .body("state", equalTo("GRANTED"))
                .body("settledBy", not(equalTo("")));
        Api.as("office").get("/api/v1/close-outs?first=100&planId={plan}", plan).body("items.id", not(hasItem(id)));

        var granted = Api.as("office").get(ONE, id).extract().jsonPath();
        assertThat(mutation("office", "ReopenDuty", reason(granted, "")).getList("userErrors.code"))
                .containsExactly("closeOut.noReason");
        assertThat(mutation("office", "ReopenDuty", reason(granted, "链接失效")).getString("closeOut.state"))
                .isEqualTo("REOPENED");
        var seen = Api.as("czj-officer")
                .operation("DutyCloseOuts", Map.of("id", duty))
                .setRootPath("data.duty");
        assertThat(seen.getString("closedAt")).isNull();
        assertThat(seen.getString("closeOutState")).isEqualTo("REOPENED");
        assertThat(seen.getList("closeOuts.grade")).containsExactly("PASS");
        assertThat(seen.getList("closeOuts[0].waivers.shortfall")).containsExactly("NO_EVIDENCE", "NO_REPORT");
    }

    @Test
    void work_that_failed_is_graded_so_over_graphql() {
        var asked = ask("fail-" + duty);

        var failed = mutation(
                "office",
                "GradeCloseOut",
                change(asked, Map.of("grade", "FAIL", "reason", "质量不高", "rectifyBy", "2100-01-31")));

        assertThat(failed.getList("userErrors")).isEmpty();
        assertThat(failed.getString("closeOut.state")).isEqualTo("FAILED");
        assertThat(failed.getString("closeOut.grade")).isEqualTo("FAIL");
        assertThat(failed.getString("closeOut.rectifyBy")).isEqualTo("2100-01-31");
    }

    @Test
    void the_office_refuses_with_a_reason() {
        var asked = ask("refuse-" + duty);

        assertThat(mutation("office", "RefuseCloseOut", reason(asked, "未附说明")).getString("closeOut.state"))
                .isEqualTo("REFUSED");
        rest(asked.getString("id"), asked.getInt("version") + 1, "refuse", Map.of("reason", "再次"))
                .statusCode(409)
                .body("code", equalTo("closeOut.notPending"));
    }

    @Test
    void whose_it_is_not_finds_none_and_whose_role_it_is_not_is_refused() {
        var asked = ask("rights-" + duty);
        var id = asked.getString("id");

        for (var user : List.of("jyj-officer", "qinghe-office")) {
            Api.as(user).get(ONE, id).statusCode(404).body("code", equalTo("closeOut.notFound"));
            Api.as(user).get(OF_DUTY, duty).statusCode(404);
            assertThat(Api.as(user).operation("Node", Map.of("id", id)).getMap("data.node"))
                    .isNull();
        }
        Api.as("jyj-officer").rest().body(Map.of()).post(OF_DUTY, duty).then().statusCode(404);
        Api.as("office").rest().body(Map.of()).post(OF_DUTY, duty).then().statusCode(403);
        for (var user : List.of("czj-officer", "czj-approver", "auditor")) {
            var answer =
                    Api.as(user).operation("GradeCloseOut", Map.of("input", change(asked, Map.of("grade", "GOOD"))));
            assertThat(answer.getString("errors[0].extensions.code")).isEqualTo("access.forbidden");
        }
        Api.as("office")
                .rest()
                .body(Map.of("grade", "GOOD"))
                .post(ONE + "/grade", id)
                .then()
                .statusCode(428);
    }

    @Test
    void the_grades_are_defined_the_same_over_both_protocols() {
        var grades = Api.as("leader").operation("CloseOutGrades", Map.of());

        assertThat(grades.getList("data.closeOutGrades.name")).containsExactly("优秀", "良好", "合格", "不合格");
        assertThat(grades.getList("data.closeOutGrades.closesOut")).containsExactly(true, true, true, false);
        assertThat(Api.as("office")
                        .get("/api/v1/close-out-grades")
                        .extract()
                        .jsonPath()
                        .getList("$"))
                .isEqualTo(grades.getList("data.closeOutGrades"));
    }

    @Test
    void a_look_back_is_the_same_over_both_protocols() {
        var opened = Api.as("office")
                .operation("OpenLookBack", Map.of("input", Map.of("planId", plan, "note", "年度回头看")))
                .setRootPath("data.openLookBack");
        var id = opened.getString("lookBack.id");
        assertThat(opened.getInt("lookBack.counts.open")).isEqualTo(1);
        var entry = Api.as("czj-officer")
                .operation("LookBackEntries", Map.of("lookBackId", id, "first", 10))
                .getString("data.lookBackEntries.edges[0].node.id");

        Map<String, Object> found = Map.of("finding", "STILL_UNFINISHED", "text", "决算未公开", "rectifyBy", "2100-01-31");
        Api.as("office")
                .rest()
                .header("If-Match", "\"0\"")
                .body(found)
                .post("/api/v1/look-back-entries/{id}/find", entry)
                .then()
                .statusCode(200)
                .body("rectifyBy", equalTo("2100-01-31"));
        Map<String, Object> late = new HashMap<>(found);
        late.putAll(Map.of("entryId", entry, "expectedVersion", 0));
        var stale = Api.as("office")
                .operation("FindOnLookBack", Map.of("input", late))
                .setRootPath("data.findOnLookBack");
        assertThat(stale.getList("userErrors.code")).containsExactly("version.stale");
        assertThat(stale.getString("entry.finding")).isEqualTo("STILL_UNFINISHED");
        late.putAll(Map.of("expectedVersion", stale.getInt("entry.version"), "rectifyBy", "2100-02-28"));
        var later = Api.as("office")
                .operation("FindOnLookBack", Map.of("input", late))
                .setRootPath("data.findOnLookBack");
        assertThat(later.getList("userErrors")).isEmpty();
        assertThat(later.getString("entry.rectifyBy")).isEqualTo("2100-02-28");

        Map<String, Object> counts =
                Api.as("office").operation("LookBack", Map.of("id", id)).getMap("data.lookBack.counts");
        assertThat(counts)
                .containsEntry("stillUnfinished", 1)
                .isEqualTo(Api.as("office")
                        .get("/api/v1/look-backs/{id}/counts", id)
                        .extract()
                        .jsonPath()
                        .getMap("$"));
        assertThat(Api.as("office")
                        .operation("LookBacks", Map.of("planId", plan))
                        .getList("data.lookBacks.id"))
                .isEqualTo(Api.as("office")
                        .get("/api/v1/plans/{plan}/look-backs", plan)
                        .extract()
                        .jsonPath()
                        .getList("id"));
        Api.as("czj-officer")
                .get("/api/v1/look-backs/{id}/entries?first=5&open=false", id)
                .body("items.text", contains("决算未公开"));
        Api.as("qinghe-office").get("/api/v1/look-backs/{id}", id).statusCode(404);
        Api.as("czj-officer")
                .rest()
                .body(Map.of())
                .post("/api/v1/plans/{plan}/look-backs", plan)
                .then()
                .statusCode(403);
    }

    private JsonPath ask(String key) {
        return Api.as("czj-officer")
                .rest()
                .header("Idempotency-Key", key)
                .body(Map.of("summary", "预算决算均已公开"))
                .post(OF_DUTY, duty)
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    private static JsonPath mutation(String user, String name, Map<String, Object> input) {
        var field = Character.toLowerCase(name.charAt(0)) + name.substring(1);
        return Api.as(user).operation(name, Map.of("input", input)).setRootPath("data." + field);
    }

    private static ValidatableResponse rest(String closeOut, int version, String act, Map<String, ?> body) {
        return Api.as("office")
                .rest()
                .header("If-Match", "\"" + version + '"')
                .body(body)
                .post(ONE + "/" + act, closeOut)
                .then();
    }

    private static Map<String, Object> reason(JsonPath closeOut, String reason) {
        return change(closeOut, Map.of("reason", reason));
    }

    private static Map<String, Object> change(JsonPath closeOut, Map<String, Object> rest) {
        Map<String, Object> input = new HashMap<>(rest);
        input.put("closeOutId", closeOut.getString("id"));
        input.put("expectedVersion", closeOut.getInt("version"));
        return input;
    }
}
