package io.sunledger.undertaking.web;

import static io.sunledger.testing.Town.task;
import static io.sunledger.testing.Town.unit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.restassured.path.json.JsonPath;
import io.sunledger.kernel.Role;
import io.sunledger.testing.Api;
import io.sunledger.testing.ServiceTest;
import io.sunledger.testing.Tokens;
import io.sunledger.testing.Town;
import io.sunledger.testing.Towns;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ServiceTest
@SuppressWarnings("NullAway.Init")
class UndertakingApiTest {
    @Inject
    Towns towns;

    private UUID plan;
    private List<String> owed;

    @BeforeEach
    void two_duties_of_the_planning_commission() {
        var town = towns.of("chengchuan");
        var commission = town.department("fgw");
        plan = town.plan(
                List.of(),
                task("公开规划", Town.MIDYEAR, unit(Role.LEAD, commission)),
                task("公开项目", null, unit(Role.LEAD, commission)));
        owed = Api.as("fgw-officer")
                .operation("DutiesToReceive", Map.of("first", 10, "planId", plan))
                .getList("data.dutiesToReceive.edges.node.id");
    }

    @Test
    void a_receipt_is_the_same_over_both_protocols() {
        assertThat(owed).hasSize(2);
        var received = Api.as("fgw-officer")
                .operation("ReceiveDuties", Map.of("input", Map.of("dutyIds", List.of(owed.get(0)))))
                .setRootPath("data.receiveDuties.outcomes[0]");
        assertThat(received.getString("result")).isEqualTo("RECEIVED");

        var again = Api.as("fgw-deputy")
                .rest()
                .body(Map.of("dutyIds", List.of(owed.get(0))))
                .post("/api/v1/duties/receive")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(again.getString("outcomes[0].result")).isEqualTo("ALREADY");
        assertThat(again.getMap("outcomes[0].receipt")).isEqualTo(received.getMap("receipt"));

        var over = undertaking(owed.get(0));
        var rest = Api.as("office")
                .get("/api/v1/duties/{id}/undertaking", owed.get(0))
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(rest.getMap("receipt")).isEqualTo(over.getMap("receipt"));
        assertThat(rest.getMap("officer")).isEqualTo(over.getMap("officer"));
        Api.as("fgw-officer")
                .get("/api/v1/duties/to-receive?first=10&planId={plan}", plan)
                .body("items.id", contains(owed.get(1)));
        Api.as("jyj-officer")
                .get("/api/v1/duties/{id}/undertaking", owed.get(0))
                .statusCode(404);
    }

    @Test
    void measures_are_kept_over_both_protocols() {
        var added = Api.as("fgw-officer")
                .operation(
                        "AddMeasure", Map.of("input", Map.of("dutyId", owed.get(0), "text", "梳理目录", "section", "办公室")))
                .setRootPath("data.addMeasure.measure");
        var second = Api.as("fgw-officer")
                .rest()
                .body(Map.of("text", "网站公开", "person", "王某"))
                .post("/api/v1/duties/{id}/measures", owed.get(0))
                .then()
                .statusCode(201)
                .header("ETag", "\"0\"")
                .body("position", equalTo(2))
                .extract()
                .jsonPath();

        assertThat(measure("FinishMeasure", Map.of("measureId", added.getString("id"), "expectedVersion", 0))
                        .getString("state"))
                .isEqualTo("DONE");
        assertThat(measure(
                                "ChangeMeasure",
                                Map.of("measureId", added.getString("id"), "expectedVersion", 1, "text", "目录公开"))
                        .getString("text"))
                .isEqualTo("目录公开");
        Api.as("fgw-officer")
                .rest()
                .header("If-Match", "\"7\"")
                .body(Map.of("text", "旧"))
                .post("/api/v1/measures/{id}/change", second.getString("id"))
                .then()
                .statusCode(412)
                .body("present.text", equalTo("网站公开"));
        assertThat(measure("DropMeasure", Map.of("measureId", second.getString("id"), "expectedVersion", 0))
                        .getString("droppedAt"))
                .isNotNull();
        Api.as("fgw-officer")
                .rest()
                .header("If-Match", "\"1\"")
                .post("/api/v1/measures/{id}/finish", second.getString("id"))
                .then()
                .statusCode(409)
                .body("code", equalTo("measure.dropped"));

        var rest = Api.as("office")
                .get("/api/v1/duties/{id}/measures", owed.get(0))
                .body("$", hasSize(2))
                .extract()
                .jsonPath();
        assertThat(undertaking(owed.get(0)).getList("measures")).isEqualTo(rest.getList("$"));
    }

    @Test
    void a_hand_over_goes_over_both_protocols_to_the_office() {
        Api.as("fgw-officer").operation("ReceiveDuties", Map.of("input", Map.of("dutyIds", owed)));
        var givenUp = Api.as("fgw-officer")
                .operation(
                        "CancelHandOver",
                        Map.of("input", Map.of("handOverId", startHandOver().getString("id"))))
                .setRootPath("data.cancelHandOver");
        assertThat(givenUp.getList("userErrors")).isEmpty();
        assertThat(givenUp.getString("handOver.state")).isEqualTo("CANCELLED");
        assertThat(givenUp.getList("handOver.items.state")).containsOnly("CANCELLED");
        var started = startHandOver();
        List<String> items = started.getList("items.id");
        var id = started.getString("id");

        assertThat(Api.as("fgw-deputy")
                        .operation("ConfirmHandOverItem", Map.of("input", Map.of("itemId", items.get(0))))
                        .getString("data.confirmHandOverItem.handOver.state"))
                .isEqualTo("OPEN");
        Api.as("fgw-officer")
                .rest()
                .post("/api/v1/hand-overs/items/{item}/confirm", items.get(1))
                .then()
                .statusCode(403)
                .body("code", equalTo("handOver.notSuccessor"));
        assertThat(Api.as("fgw-deputy")
                        .operation(
                                "DeclineHandOverItem",
                                Map.of("input", Map.of("itemId", items.get(1), "reason", "材料不全")))
                        .getString("data.declineHandOverItem.handOver.state"))
                .isEqualTo("COMPLETE");

        var listed = Api.as("office")
                .operation(
                        "HandOvers", Map.of("first", 1, "filter", Map.of("state", "COMPLETE", "dutyId", owed.get(0))));
        assertThat(listed.getString("data.handOvers.edges[0].node.id")).isEqualTo(id);
        Map<String, Object> graph =
                Api.as("office").operation("HandOver", Map.of("id", id)).getMap("data.handOver");
        graph.remove("unit");
        assertThat(Api.as("office")
                        .get("/api/v1/hand-overs/{id}", id)
                        .statusCode(200)
                        .extract()
                        .jsonPath()
                        .getMap("$"))
                .isEqualTo(graph);
        Api.as("office")
                .get("/api/v1/hand-overs?first=1&dutyId={duty}", owed.get(0))
                .body("items.id", contains(id));
        assertThat(Api.as("office")
                        .operation("CancelHandOver", Map.of("input", Map.of("handOverId", id)))
                        .getString("errors[0].extensions.code"))
                .isEqualTo("access.forbidden");
        Api.as("jyj-officer").get("/api/v1/hand-overs/{id}", id).statusCode(404);
    }

    private JsonPath startHandOver() {
        Map<String, Object> input = Map.of(
                "successorSubject", subject("fgw-deputy"), "successorName", "副手", "dutyIds", owed, "reason", "调岗");
        return Api.as("fgw-officer")
                .operation("StartHandOver", Map.of("input", input))
                .setRootPath("data.startHandOver.handOver");
    }

    private static String subject(String user) {
        var claims = Tokens.of(user).split("\\.")[1];
        return JsonPath.from(new String(Base64.getUrlDecoder().decode(claims), StandardCharsets.UTF_8))
                .getString("sub");
    }

    private JsonPath measure(String operation, Map<String, ?> input) {
        var field = Character.toLowerCase(operation.charAt(0)) + operation.substring(1);
        return Api.as("fgw-officer")
                .operation(operation, Map.of("input", input))
                .setRootPath("data." + field + ".measure");
    }

    private static JsonPath undertaking(String duty) {
        return Api.as("office").operation("DutyUndertaking", Map.of("id", duty)).setRootPath("data.duty");
    }
}
