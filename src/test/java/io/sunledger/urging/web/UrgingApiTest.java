package io.sunledger.urging.web;

import static io.sunledger.testing.Town.task;
import static io.sunledger.testing.Town.unit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.path.json.JsonPath;
import io.sunledger.kernel.Ids;
import io.sunledger.kernel.Role;
import io.sunledger.testing.Api;
import io.sunledger.testing.ServiceTest;
import io.sunledger.testing.Towns;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ServiceTest
@SuppressWarnings("NullAway.Init")
class UrgingApiTest {
    @Inject
    Towns towns;

    private UUID plan;
    private String duty;

    @BeforeEach
    void a_duty_of_the_finance_bureau() {
        var town = towns.of("chengchuan");
        town.department("jyj");
        plan = town.plan(List.of(), task("公开预算", null, unit(Role.LEAD, town.department("czj"))));
        duty = Api.as("czj-officer")
                .operation("MyDuties", Map.of("first", 50, "filter", Map.of("planId", plan)))
                .getString("data.myDuties.edges[0].node.id");
    }

    @Test
    void a_sheet_is_issued_received_answered_and_withdrawn_over_graphql() {
        var issue = Map.of("dutyId", duty, "colour", "ORANGE", "reason", "市领导批示", "idempotencyKey", Ids.next());
        var sheet = office("IssueSheet", issue).getMap("data.issueSheet.sheet");
        assertThat(sheet).containsEntry("state", "ISSUED").containsEntry("reason", "市领导批示");
        assertThat(sheet.get("number").toString()).matches("督〔\\d{4}〕\\d+号");
        assertThat(office("IssueSheet", issue).getMap("data.issueSheet.sheet")).isEqualTo(sheet);
        var id = sheet.get("id").toString();

        var received = finance("ReceiveSheet", Map.of("sheetId", id, "expectedVersion", 0));
        assertThat(received.getString("data.receiveSheet.sheet.state")).isEqualTo("RECEIVED");
        var stale = finance("AnswerSheet", Map.of("sheetId", id, "expectedVersion", 0, "answer", "已办"));
        assertThat(stale.getList("data.answerSheet.userErrors.code")).containsExactly("version.stale");
        assertThat(stale.getInt("data.answerSheet.sheet.version")).isOne();
        var answered = finance("AnswerSheet", Map.of("sheetId", id, "expectedVersion", 1, "answer", "月底前完成"));
        assertThat(answered.getString("data.answerSheet.sheet.answer")).isEqualTo("月底前完成");
        var withdrawn = office("WithdrawSheet", Map.of("sheetId", id, "expectedVersion", 2, "reason", "重复"));
        assertThat(withdrawn.getString("data.withdrawSheet.sheet.state")).isEqualTo("WITHDRAWN");

        var read = Api.as("leader").operation("UrgingSheet", Map.of("id", id));
        assertThat(read.getString("data.urgingSheet.withdrawalReason")).isEqualTo("重复");
        assertThat(read.getString("data.urgingSheet.receivedBy")).isNotBlank();
        assertThat(Api.as("jyj-officer")
                        .operation("UrgingSheet", Map.of("id", id))
                        .getMap("data.urgingSheet"))
                .isNull();
        assertThat(Api.as("czj-officer").operation("Node", Map.of("id", id)).getString("data.node.id"))
                .isEqualTo(id);
    }

    @Test
    void sheets_are_listed_with_unit_and_duty_and_every_unit_sees_its_own() {
        var number = office("IssueSheet", Map.of("dutyId", duty, "colour", "RED", "reason", "催办"))
                .getString("data.issueSheet.sheet.number");
        var filter = Map.of("first", 5, "filter", Map.of("planId", plan, "colour", "RED", "state", "ISSUED"));

        var listed = Api.as("czj-approver").operation("UrgingSheets", filter);
        assertThat(listed.getList("data.urgingSheets.edges.node.number")).containsExactly(number);
        assertThat(listed.getString("data.urgingSheets.edges[0].node.unit.code"))
                .isEqualTo("czj");
        assertThat(listed.getList("data.urgingSheets.edges[0].node.duty.sheets.number"))
                .containsExactly(number);
        assertThat(Api.as("jyj-officer").operation("UrgingSheets", filter).getList("data.urgingSheets.edges"))
                .isEmpty();
        Api.as("office")
                .get("/api/v1/urging-sheets?first=5&planId={plan}&colour=RED", plan)
                .body("items.number", contains(number));
        Api.as("office").get("/api/v1/duties/{duty}/urging-sheets", duty).body("number", contains(number));
    }

    @Test
    void a_sheet_lives_its_life_over_rest() {
        var office = Api.as("office");
        var officer = Api.as("czj-officer");
        officer.rest()
                .body(Map.of("colour", "BLUE", "reason", "催办"))
                .post("/api/v1/duties/{duty}/urging-sheets", duty)
                .then()
                .statusCode(403);
        String id = office.rest()
                .body(Map.of("colour", "BLUE", "reason", "催办"))
                .post("/api/v1/duties/{duty}/urging-sheets", duty)
                .then()
                .statusCode(201)
                .header("ETag", "\"0\"")
                .extract()
                .path("id");
        officer.rest().post("/api/v1/urging-sheets/{id}/receive", id).then().statusCode(428);
        officer.rest()
                .header("If-Match", "\"0\"")
                .post("/api/v1/urging-sheets/{id}/receive", id)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("state", equalTo("RECEIVED"));
        officer.rest()
                .header("If-Match", "\"1\"")
                .post("/api/v1/urging-sheets/{id}/answer", id)
                .then()
                .statusCode(422)
                .body("code", equalTo("sheet.answer"));
        officer.rest()
                .header("If-Match", "\"1\"")
                .body(Map.of("answer", "月底前完成"))
                .post("/api/v1/urging-sheets/{id}/answer", id)
                .then()
                .statusCode(200)
                .body("answer", equalTo("月底前完成"));
        office.rest()
                .header("If-Match", "\"1\"")
                .body(Map.of("reason", "重复"))
                .post("/api/v1/urging-sheets/{id}/withdraw", id)
                .then()
                .statusCode(412)
                .body("present.state", equalTo("ANSWERED"));
        officer.get("/api/v1/urging-sheets/{id}", id).header("ETag", "\"2\"");
    }

    @Test
    void urging_is_paused_over_both_protocols() {
        var paused = office("PauseUrging", Map.of("dutyId", duty, "until", "2099-01-01", "reason", "等待上线"));
        assertThat(paused.getString("data.pauseUrging.duty.urgingPause.until")).isEqualTo("2099-01-01");
        Api.as("office")
                .rest()
                .body(Map.of("until", "2098-01-01", "reason", "提前"))
                .put("/api/v1/duties/{duty}/urging-pause", duty)
                .then()
                .statusCode(200)
                .body("reason", equalTo("提前"));
    }

    @Test
    void everybody_reads_what_is_urged_when() {
        var ladders = Api.as("czj-officer").operation("UrgingLadders", Map.of());
        assertThat(ladders.getList("data.urgingLadders[0].reminders")).containsExactly(30, 7, 1);
        assertThat(ladders.getList("data.urgingLadders[0].sheets.daysOverdue")).containsExactly(1, 7, 15);
        assertThat(ladders.getList("data.urgingLadders[1].sheets.colour")).containsExactly("BLUE");
        Api.as("leader").get("/api/v1/urging-ladders").body("of", contains("DUTY", "REPORTING_PERIOD"));
    }

    private static JsonPath office(String operation, Map<String, ?> input) {
        return Api.as("office").operation(operation, Map.of("input", input));
    }

    private static JsonPath finance(String operation, Map<String, ?> input) {
        return Api.as("czj-officer").operation(operation, Map.of("input", input));
    }
}
