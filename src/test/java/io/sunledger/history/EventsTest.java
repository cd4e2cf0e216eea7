package io.sunledger.history;

import static io.sunledger.testing.Await.answer;
import static io.sunledger.testing.Town.task;
import static io.sunledger.testing.Town.unit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.restassured.path.json.JsonPath;
import io.sunledger.kernel.Role;
import io.sunledger.plan.PlanDetails;
import io.sunledger.testing.Api;
import io.sunledger.testing.ServiceTest;
import io.sunledger.testing.Town;
import io.sunledger.testing.Towns;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ServiceTest
@SuppressWarnings("NullAway.Init")
class EventsTest {
    @Inject
    Towns towns;

    @Inject
    PlanDetails details;

    private final Api office = Api.as("office");
    private final Api officer = Api.as("czj-officer");
    private Town town;
    private UUID plan;
    private String duty;
    private String foreignDuty;

    @BeforeEach
    void two_units_owe_a_task_each() {
        town = towns.of("chengchuan");
        plan = town.plan(
                List.of(),
                task("公开预算", null, unit(Role.LEAD, town.department("czj"))),
                task("公开规划", null, unit(Role.LEAD, town.department("fgw"))));
        duty = dutyOf(officer);
        foreignDuty = dutyOf(Api.as("fgw-officer"));
    }

    @Test
    void a_report_is_told_with_who_what_when_and_the_rows_before_and_after() {
        save(Map.of("state", "UNDER_WAY", "done", "已公开部门预算"));

        var told = events(office, Map.of("dutyId", duty)).getMap("edges[0].node");

        assertThat(told)
                .containsEntry("act", "report.saved")
                .containsEntry("title", "保存填报内容")
                .containsEntry("unitCode", "czj")
                .containsEntry("roles", List.of("OFFICER"));
        assertThat(told.get("issuer").toString()).contains("/realms/");
        assertThat(told.get("account").toString()).isNotBlank();
        assertThat(changes("duty")).singleElement().satisfies(change -> {
            assertThat(change.get("before")).contains("\"state\": \"NOT_STARTED\"");
            assertThat(change.get("after")).contains("\"state\": \"UNDER_WAY\"");
        });
        assertThat(changes("report_revision"))
                .singleElement()
                .satisfies(change -> assertThat(change.get("after")).contains("已公开部门预算"));
    }

    @Test
    void why_something_was_done_is_told_in_the_words_of_who_did_it() {
        var due = LocalDate.now().plusYears(1).toString();
        var asked = officer.operation(
                "AskExtension", Map.of("input", Map.of("dutyId", duty, "due", due, "reason", "材料尚未齐备")));
        assertThat(asked.getList("data.askExtension.userErrors")).isEmpty();

        var told = events(office, Map.of("dutyId", duty, "act", "extension.asked"));

        assertThat(told.getList("edges.node.reason")).containsExactly("材料尚未齐备");
    }

    @Test
    void both_protocols_tell_the_same() {
        save(Map.of("state", "UNDER_WAY", "done", "已公开"));

        var graph = events(office, Map.of("dutyId", duty));
        var rest = office.get("/api/v1/events?first=20&dutyId=" + duty)
                .statusCode(200)
                .extract()
                .jsonPath();

        assertThat(rest.getList("items.id")).isEqualTo(graph.getList("edges.node.id"));
        assertThat(rest.getList("items.title")).isEqualTo(graph.getList("edges.node.title"));
        assertThat(office.get("/api/v1/events/{id}/changes", rest.getString("items[0].id"))
                        .statusCode(200)
                        .extract()
                        .jsonPath()
                        .getList("after"))
                .isEqualTo(graph.getList("edges[0].node.changes.after"));
    }

    @Test
    void a_unit_reads_what_concerns_it_and_of_a_whole_plan_only_its_own_part() {
        var own = events(officer, Map.of("planId", plan.toString()));

        assertThat(own.getList("edges.node.act")).containsExactly("plan.issued");
        assertThat(own.getList("edges[0].node.changes.thing")).containsExactly("assignment", "duty");
        assertThat(own.getString("edges[0].node.changes[1].thingId")).isEqualTo(duty);
        assertThat(events(officer, Map.of("dutyId", foreignDuty)).getList("edges"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"leader", "administrator"})
    void nobody_else_reads_any(String user) {
        Api.as(user).get("/api/v1/events?first=10").statusCode(403);
    }

    @Test
    void the_auditor_reads_all_of_its_government_and_another_office_nothing_of_it() {
        assertThat(events(Api.as("auditor"), Map.of("planId", plan.toString())).getList("edges.node.act"))
                .containsExactly("plan.issued");
        assertThat(events(Api.as("qinghe-office"), Map.of("planId", plan.toString()))
                        .getList("edges"))
                .isEmpty();
    }

    @Test
    void a_command_that_is_sent_twice_is_told_once_and_a_refused_one_not_at_all() {
        var input = Map.of(
                "state",
                "UNDER_WAY",
                "done",
                "已公开",
                "idempotencyKey",
                UUID.randomUUID().toString());
        save(input);
        save(input);
        assertThat(saveRefused(Map.of("state", "UNDER_WAY", "done", ""))).isEqualTo("report.breaches");

        assertThat(events(office, Map.of("dutyId", duty, "act", "report.saved")).getList("edges"))
                .hasSize(1);
    }

    @Test
    void a_change_that_nobody_tells_of_is_not_kept() {
        assertThatThrownBy(() -> run("update duty set whole_year = not whole_year where id = '" + duty + "'"))
                .hasStackTraceContaining("event_change_command_id_fkey");

        assertThat(events(office, Map.of("dutyId", duty)).getList("edges")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update command set at = now()",
                "update event set name = 'x'",
                "update event_change set after = null",
                "delete from command",
                "delete from event",
                "delete from event_change",
                "truncate command cascade",
                "truncate event",
                "truncate event_change"
            })
    void what_was_told_is_never_changed(String statement) {
        assertThatThrownBy(() -> run(statement)).hasStackTraceContaining("the log of events is never changed");
    }

    private static void run(String statement) {
        answer(() -> Panache.withTransaction(() -> Panache.getSession()
                .chain(session -> session.createNativeQuery(statement).executeUpdate())));
    }

    private String dutyOf(Api unit) {
        return unit.operation("MyDuties", Map.of("first", 50, "filter", Map.of("planId", plan)))
                .getString("data.myDuties.edges[0].node.id");
    }

    private void save(Map<String, ?> report) {
        assertThat(saved(report).getList("data.saveReport.userErrors")).isEmpty();
    }

    private String saveRefused(Map<String, ?> report) {
        return saved(report).getString("data.saveReport.userErrors[0].code");
    }

    private JsonPath saved(Map<String, ?> report) {
        var period =
                answer(() -> details.reportingPeriodsOf(List.of(plan))).get(0).id();
        var input = new HashMap<String, Object>(report);
        input.putAll(Map.of("dutyId", duty, "periodId", period.toString()));
        return officer.operation("SaveReport", Map.of("input", input));
    }

    private JsonPath events(Api reader, Map<String, String> filter) {
        var answer = reader.operation("Events", Map.of("first", 20, "filter", filter));
        assertThat(answer.<Object>get("errors")).isNull();
        answer.setRootPath("data.events");
        return answer;
    }

    private List<Map<String, String>> changes(String thing) {
        return events(office, Map.of("dutyId", duty))
                .getList("edges[0].node.changes.findAll { it.thing == '" + thing + "' }");
    }
}
