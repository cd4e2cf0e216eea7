package io.sunledger.duty.web;

import static io.sunledger.testing.Town.task;
import static io.sunledger.testing.Town.unit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.restassured.path.json.JsonPath;
import io.sunledger.kernel.Role;
import io.sunledger.testing.Api;
import io.sunledger.testing.ServiceTest;
import io.sunledger.testing.TestClock;
import io.sunledger.testing.Towns;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ServiceTest
@SuppressWarnings("NullAway.Init")
class ExtensionsApiTest {
    private static final String EXTENSIONS = "/api/v1/duties/{duty}/extensions";

    @Inject
    Towns towns;

    @Inject
    TestClock clock;

    private String duty;
    private LocalDate due;

    @BeforeEach
    void a_duty_of_the_finance_bureau() {
        var town = towns.of("chengchuan");
        due = LocalDate.now(clock).plusDays(10);
        var plan = town.plan(List.of(), task("公开规划", due, unit(Role.LEAD, town.department("czj"))));
        duty = Api.as("czj-officer")
                .operation("MyDuties", Map.of("first", 50, "filter", Map.of("planId", plan)))
                .getString("data.myDuties.edges[0].node.id");
    }

    @Test
    void what_is_asked_over_rest_is_granted_over_graphql_and_read_over_both() {
        var extension = Api.as("czj-officer")
                .rest()
                .body(Map.of("due", due.plusDays(30).toString(), "reason", "材料尚未齐备"))
                .post(EXTENSIONS, duty)
                .then()
                .statusCode(201)
                .header("ETag", "\"0\"")
                .body("state", equalTo("ASKED"))
                .extract()
                .jsonPath()
                .getString("id");
        Api.as("office")
                .get("/api/v1/extensions?last=100&state=ASKED")
                .statusCode(200)
                .body("items.id", hasItem(extension));
        assertThat(Api.as("office")
                        .operation("Extensions", Map.of("first", 100, "filter", Map.of("state", "ASKED")))
                        .getList("data.extensions.edges.node.state"))
                .isNotEmpty()
                .containsOnly("ASKED");

        var granted = decided("GrantExtension", Map.of("extensionId", extension, "expectedVersion", 0, "reason", "同意"));

        assertThat(granted.getList("userErrors")).isEmpty();
        assertThat(granted.getString("extension.state")).isEqualTo("GRANTED");
        assertThat(granted.getString("extension.grantedDue"))
                .isEqualTo(due.plusDays(30).toString());
        var read = Api.as("czj-officer").operation("DutyDates", Map.of("id", duty));
        assertThat(read.getString("data.duty.due")).isEqualTo(due.plusDays(30).toString());
        assertThat(read.getList("data.duty.dueDates"))
                .isEqualTo(Api.as("czj-officer")
                        .get("/api/v1/duties/{duty}/due-dates", duty)
                        .body("due", contains(due.toString(), due.plusDays(30).toString()))
                        .extract()
                        .jsonPath()
                        .getList("$"));
        assertThat(read.getList("data.duty.extensions"))
                .isEqualTo(Api.as("czj-officer")
                        .get(EXTENSIONS, duty)
                        .extract()
                        .jsonPath()
                        .getList("$"));
    }

    @Test
    void what_is_asked_over_graphql_is_refused_over_rest() {
        var asked = Api.as("czj-officer")
                .operation(
                        "AskExtension",
                        Map.of(
                                "input",
                                Map.of("dutyId", duty, "due", due.plusDays(5).toString(), "reason", "人手不足")))
                .setRootPath("data.askExtension");
        assertThat(asked.getList("userErrors")).isEmpty();
        var extension = asked.getString("extension.id");

        Api.as("office")
                .rest()
                .body(Map.of("reason", "理由不充分"))
                .post("/api/v1/extensions/{id}/refuse", extension)
                .then()
                .statusCode(428);
        Api.as("office")
                .rest()
                .header("If-Match", "\"0\"")
                .body(Map.of("reason", "理由不充分"))
                .post("/api/v1/extensions/{id}/refuse", extension)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("state", equalTo("REFUSED"))
                .body("decision", equalTo("理由不充分"));

        var again = decided("RefuseExtension", Map.of("extensionId", extension, "expectedVersion", 0, "reason", "再次"));
        assertThat(again.getList("userErrors.code")).containsExactly("version.stale");
        assertThat(again.getString("extension.state")).isEqualTo("REFUSED");
        Api.as("office")
                .rest()
                .header("If-Match", "\"0\"")
                .post("/api/v1/extensions/{id}/grant", extension)
                .then()
                .statusCode(412)
                .body("present.state", equalTo("REFUSED"));
    }

    @Test
    void what_is_asked_over_rest_is_refused_over_graphql() {
        var extension = Api.as("czj-officer")
                .rest()
                .body(Map.of("due", due.plusDays(30).toString(), "reason", "材料尚未齐备"))
                .post(EXTENSIONS, duty)
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getString("id");

        var refused =
                decided("RefuseExtension", Map.of("extensionId", extension, "expectedVersion", 0, "reason", "理由不足"));

        assertThat(refused.getList("userErrors")).isEmpty();
        assertThat(refused.getString("extension.state")).isEqualTo("REFUSED");
        assertThat(refused.getString("extension.decision")).isEqualTo("理由不足");
    }

    @Test
    void both_protocols_refuse_with_the_same_codes() {
        var asked = Api.as("czj-officer")
                .operation(
                        "AskExtension",
                        Map.of("input", Map.of("dutyId", duty, "due", due.toString(), "reason", "人手不足")));
        assertThat(asked.getList("data.askExtension.userErrors.code")).containsExactly("extension.notLater");
        Api.as("czj-officer")
                .rest()
                .body(Map.of("due", due.toString(), "reason", "人手不足"))
                .post(EXTENSIONS, duty)
                .then()
                .statusCode(422)
                .body("code", equalTo("extension.notLater"));
        Api.as("jyj-officer").get("/api/v1/duties/{duty}/due-dates", duty).statusCode(404);
        Api.as("czj-officer").get("/api/v1/duties?first=1&light=YELLOW").statusCode(200);
    }

    private static JsonPath decided(String act, Map<String, ?> input) {
        var field = Character.toLowerCase(act.charAt(0)) + act.substring(1);
        return Api.as("office").operation(act, Map.of("input", input)).setRootPath("data." + field);
    }
}
