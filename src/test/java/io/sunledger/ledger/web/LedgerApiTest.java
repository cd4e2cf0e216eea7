package io.sunledger.ledger.web;

import static io.sunledger.testing.Town.unit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.restassured.path.json.JsonPath;
import io.sunledger.kernel.Cycle;
import io.sunledger.kernel.Frequency;
import io.sunledger.kernel.LimitUnit;
import io.sunledger.kernel.Role;
import io.sunledger.kernel.Target;
import io.sunledger.kernel.TimeLimit;
import io.sunledger.plan.PlanContent.Work;
import io.sunledger.plan.PlanDetails;
import io.sunledger.testing.Api;
import io.sunledger.testing.Await;
import io.sunledger.testing.ServiceTest;
import io.sunledger.testing.Towns;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ServiceTest
@SuppressWarnings("NullAway.Init")
class LedgerApiTest {
    private static final String AT = "2022-09-29T16:00:00+08:00";

    @Inject
    Towns towns;

    @Inject
    PlanDetails details;

    private String duty;
    private UUID limit;
    private UUID frequency;
    private UUID target;

    @BeforeEach
    void a_duty_with_limits_of_the_finance_bureau() {
        var town = towns.of("chengchuan");
        var plan = town.plan(
                List.of(),
                new Work(
                        "公开预算",
                        List.of(),
                        List.of(unit(Role.LEAD, town.department("czj"))),
                        List.of(),
                        List.of(new Frequency("每季度至少1次", Cycle.QUARTER, 1)),
                        List.of(new TimeLimit("2个工作日内答复", BigDecimal.valueOf(2), LimitUnit.WORKING_DAY, "答复")),
                        List.of(new Target("不少于10场", BigDecimal.TEN, null, "场", "发布会"))));
        var owed = Api.as("czj-officer")
                .get("/api/v1/duties/mine?first=1&planId={plan}", plan)
                .extract()
                .jsonPath();
        duty = owed.getString("items[0].id");
        var task = Set.of(UUID.fromString(owed.getString("items[0].taskId")));
        limit = Await.answer(() -> details.timeLimitsOf(task)).get(0).id();
        frequency = Await.answer(() -> details.frequenciesOf(task)).get(0).id();
        target = Await.answer(() -> details.targetsOf(task)).get(0).id();
    }

    @Test
    void what_is_recorded_over_rest_ends_over_graphql_and_reads_the_same_over_both() {
        var id = officer()
                .rest()
                .body(Map.of("timeLimitId", limit, "occurredAt", AT, "what", "收到申请"))
                .post("/api/v1/duties/{duty}/occurrences", duty)
                .then()
                .statusCode(201)
                .header("ETag", "\"0\"")
                .body("dueOn", equalTo("2022-10-08"))
                .body("state", equalTo("RUNNING"))
                .body("light", equalTo("RED"))
                .extract()
                .jsonPath()
                .getString("id");
        var listed = Api.as("office")
                .operation("Occurrences", Map.of("first", 10, "filter", Map.of("dutyId", duty, "state", "RUNNING")));
        assertThat(listed.getList("data.occurrences.edges.node.id")).containsExactly(id);
        assertThat(listed.getMap("data.occurrences.edges[0].node.computation"))
                .isEqualTo(Api.as("office")
                        .get("/api/v1/occurrences/{id}/computation", id)
                        .statusCode(200)
                        .extract()
                        .jsonPath()
                        .getMap("$"));
        Api.as("office").get("/api/v1/occurrences/{id}/moves", id).body("$", hasSize(0));
        Api.as("office")
                .get("/api/v1/occurrences?first=10&dutyId={duty}&state=RUNNING", duty)
                .body("items", hasSize(1));

        var ended = done(
                "EndOccurrence",
                Map.of("occurrenceId", id, "expectedVersion", 0, "endedAt", "2022-10-08T20:00:00+08:00"));

        assertThat(ended.getList("userErrors")).isEmpty();
        assertThat(ended.getMap("occurrence"))
                .isEqualTo(officer()
                        .get("/api/v1/occurrences/{id}", id)
                        .header("ETag", "\"1\"")
                        .body("state", equalTo("MET"))
                        .extract()
                        .jsonPath()
                        .getMap("$"));
        officer()
                .rest()
                .header("If-Match", "\"0\"")
                .post("/api/v1/occurrences/{id}/end", id)
                .then()
                .statusCode(412)
                .body("present.state", equalTo("MET"));
        officer()
                .rest()
                .header("If-Match", "\"1\"")
                .body(Map.of("reason", "登记错误"))
                .post("/api/v1/occurrences/{id}/strike", id)
                .then()
                .statusCode(200)
                .body("state", equalTo("STRUCK"));
    }

    @Test
    void what_is_recorded_over_graphql_is_struck_over_graphql() {
        var recorded = done(
                "RecordOccurrence", Map.of("dutyId", duty, "timeLimitId", limit, "occurredAt", AT, "what", "收到申请"));
        assertThat(recorded.getList("userErrors")).isEmpty();

        var struck = done(
                "StrikeOccurrence",
                Map.of("id", recorded.getString("occurrence.id"), "expectedVersion", 0, "reason", "登记错误"));

        assertThat(struck.getString("occurrence.state")).isEqualTo("STRUCK");
        assertThat(done("StrikeOccurrence", Map.of("id", duty, "expectedVersion", 0, "reason", "错"))
                        .getList("userErrors.code"))
                .containsExactly("occurrence.notFound");
    }

    @Test
    void records_and_what_they_come_to_are_the_same_over_both_protocols() {
        officer()
                .rest()
                .body(Map.of("frequencyId", frequency, "on", "2022-05-01", "what", "召开发布会"))
                .post("/api/v1/duties/{duty}/ledger-entries", duty)
                .then()
                .statusCode(201);
        var added = done("AddLedgerEntry", Map.of("dutyId", duty, "targetId", target, "on", "2022-05-02", "value", 3));
        assertThat(added.getList("userErrors")).isEmpty();
        var mistake =
                done("AddLedgerEntry", Map.of("dutyId", duty, "targetId", target, "on", "2022-05-03", "value", 9));
        var struck = done(
                "StrikeLedgerEntry",
                Map.of("id", mistake.getString("ledgerEntry.id"), "expectedVersion", 0, "reason", "登记错误"));
        assertThat(struck.getString("ledgerEntry.strikeReason")).isEqualTo("登记错误");

        var read =
                Api.as("office").operation("DutyLedger", Map.of("id", duty, "from", "2022-04-01", "to", "2022-06-30"));

        assertThat(read.getList("data.duty.ledgerEntries"))
                .isEqualTo(Api.as("office")
                        .get("/api/v1/duties/{duty}/ledger-entries?first=10", duty)
                        .extract()
                        .jsonPath()
                        .getList("items"))
                .hasSize(3);
        assertThat(read.getMap("data.ledgerStanding"))
                .isEqualTo(Api.as("office")
                        .get("/api/v1/duties/{duty}/ledger-standing?from=2022-04-01&to=2022-06-30", duty)
                        .body("counts[0].count", equalTo(1))
                        .body("values[0].value", equalTo(3))
                        .extract()
                        .jsonPath()
                        .getMap("$"));
        officer()
                .get("/api/v1/ledger-entries/{id}", mistake.getString("ledgerEntry.id"))
                .header("ETag", "\"1\"");
        officer()
                .rest()
                .header("If-Match", "\"1\"")
                .body(Map.of("reason", "再次"))
                .post("/api/v1/ledger-entries/{id}/strike", mistake.getString("ledgerEntry.id"))
                .then()
                .statusCode(409)
                .body("code", equalTo("entry.struck"));
    }

    @Test
    void both_protocols_tell_all_breaches_with_the_same_codes_and_places() {
        var stranger = UUID.randomUUID();
        var errors = done(
                "RecordOccurrence",
                Map.of("dutyId", duty, "timeLimitId", stranger, "occurredAt", "2100-01-01T00:00:00Z", "what", " "));

        var problem = officer()
                .rest()
                .body(Map.of("timeLimitId", stranger, "occurredAt", "2100-01-01T00:00:00Z", "what", " "))
                .post("/api/v1/duties/{duty}/occurrences", duty)
                .then()
                .statusCode(422)
                .body("code", equalTo("ledger.breaches"))
                .extract()
                .jsonPath();
        assertThat(problem.getList("errors.code"))
                .containsExactly("ledger.unknownTimeLimit", "ledger.notPast", "ledger.noText")
                .isEqualTo(errors.getList("userErrors.code").subList(1, 4));
        assertThat(problem.getList("errors.pointer"))
                .isEqualTo(errors.getList("userErrors.path").subList(1, 4));
    }

    @Test
    void whose_duty_it_is_not_finds_none_and_whose_role_it_is_not_is_refused() {
        var body = Map.of("timeLimitId", limit, "occurredAt", AT, "what", "代登");
        Api.as("jyj-officer")
                .rest()
                .body(body)
                .post("/api/v1/duties/{duty}/occurrences", duty)
                .then()
                .statusCode(404);
        Api.as("office")
                .rest()
                .body(body)
                .post("/api/v1/duties/{duty}/occurrences", duty)
                .then()
                .statusCode(403);
        Api.as("jyj-officer")
                .get("/api/v1/duties/{duty}/ledger-standing?from=2022-04-01&to=2022-06-30", duty)
                .statusCode(404);
    }

    private static Api officer() {
        return Api.as("czj-officer");
    }

    private static JsonPath done(String act, Map<String, ?> input) {
        var field = Character.toLowerCase(act.charAt(0)) + act.substring(1);
        return officer().operation(act, Map.of("input", input)).setRootPath("data." + field);
    }
}
