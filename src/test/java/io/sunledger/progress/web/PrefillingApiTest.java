package io.sunledger.progress.web;

import static io.sunledger.testing.Town.task;
import static io.sunledger.testing.Town.unit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

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
import io.sunledger.testing.TestClock;
import io.sunledger.testing.Town;
import io.sunledger.testing.Towns;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ServiceTest
@SuppressWarnings("NullAway.Init")
class PrefillingApiTest {
    @Inject
    Towns towns;

    @Inject
    PlanDetails details;

    @Inject
    TestClock clock;

    private UUID midyear;
    private UUID yearEnd;
    private String duty;
    private String target;
    private String frequency;

    @BeforeEach
    void a_measured_duty() {
        var town = towns.of("chengchuan");
        var education = town.department("jyj");
        var plan = town.plan(
                List.of(),
                Town.measured(
                        task("公开招生", null, unit(Role.LEAD, education)),
                        new Frequency("每季度至少1次", Cycle.QUARTER, 1),
                        new Target("不少于10场", BigDecimal.TEN, null, "场", "发布会")));
        var periods = Await.answer(() -> details.reportingPeriodsOf(List.of(plan)));
        midyear = periods.get(0).id();
        yearEnd = periods.get(1).id();
        var owed = Api.as("jyj-officer").operation("MyDuties", Map.of("first", 50, "filter", Map.of("planId", plan)));
        duty = owed.getString("data.myDuties.edges[0].node.id");
        var task = Await.answer(() -> details.itemsOf(List.of(plan))).get(0).id();
        var taskId = Await.answer(() -> details.tasksOf(List.of(task))).get(0).id();
        target = Await.answer(() -> details.targetsOf(List.of(taskId)))
                .get(0)
                .id()
                .toString();
        frequency = Await.answer(() -> details.frequenciesOf(List.of(taskId)))
                .get(0)
                .id()
                .toString();
    }

    @AfterEach
    void the_clock_runs_again() {
        clock.run();
    }

    @Test
    void the_next_report_goes_on_from_the_last_and_the_measures_done_since() {
        assertThat(prefilled(midyear).getString("lastReportId")).isNull();
        assertThat(prefilled(midyear).getString("state")).isEqualTo("NOT_STARTED");
        var last = save(midyear, "UNDER_WAY", "已梳理目录", 4);
        clock.stopOn(Town.MIDYEAR);
        finish("办公开日");
        clock.stopOn(Town.MIDYEAR.plusDays(1));
        finish("开发布会");

        var filled = prefilled(yearEnd);

        assertThat(filled.getString("lastReportId")).isEqualTo(last);
        assertThat(filled.getString("state")).isEqualTo("UNDER_WAY");
        assertThat(filled.getString("problems")).isEqualTo("人手不足");
        assertThat(filled.getString("nextSteps")).isEqualTo("公布结果");
        assertThat(filled.getInt("values[0].value")).isEqualTo(4);
        assertThat(filled.getList("measuresDone.text")).containsExactly("开发布会");
        assertThat(filled.getString("done")).isEqualTo("开发布会");
        assertThat(filled.getList("differences.field")).containsExactly("/done");
        assertThat(filled.getInt("version")).isZero();
        var rest = Api.as("jyj-officer")
                .get("/api/v1/duties/{duty}/reports/{period}/prefilled", duty, yearEnd)
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(rest.getList("differences")).isEqualTo(filled.getList("differences"));
        assertThat(rest.getString("done")).isEqualTo("开发布会");
    }

    @Test
    void what_stands_in_the_ledger_is_filled_in_and_goes_before_the_last_report() {
        save(midyear, "UNDER_WAY", "已梳理目录", 4);
        clock.stopOn(Town.YEAR_END.plusDays(2));
        record(Map.of("targetId", target, "on", Town.MIDYEAR.plusDays(10).toString(), "value", 7));
        record(Map.of("frequencyId", frequency, "on", Town.MIDYEAR.toString()));
        record(Map.of("frequencyId", frequency, "on", Town.MIDYEAR.plusDays(1).toString()));
        record(Map.of("frequencyId", frequency, "on", Town.YEAR_END.toString()));
        record(Map.of("frequencyId", frequency, "on", Town.YEAR_END.plusDays(1).toString()));

        var filled = prefilled(yearEnd);

        assertThat(filled.getList("values.value", Integer.class)).containsExactly(7);
        assertThat(filled.getList("counts.count", Integer.class)).containsExactly(2);
    }

    @Test
    void a_saved_report_tells_what_it_says_otherwise_than_the_last() {
        var first = save(midyear, "UNDER_WAY", "已梳理目录", 4);
        var second = save(yearEnd, "DONE", "已梳理目录", 12);

        var differences = Api.as("office")
                .operation("ReportDifferences", Map.of("id", second))
                .getList("data.report.differences");
        assertThat(differences)
                .isEqualTo(List.of(
                        Map.of("field", "/state", "before", "UNDER_WAY", "now", "DONE"),
                        Map.of("field", "/values/" + target, "before", "4", "now", "12")));
        assertThat(Api.as("office")
                        .get("/api/v1/reports/{id}/differences", second)
                        .extract()
                        .jsonPath()
                        .getList("$"))
                .isEqualTo(differences);
        assertThat(Api.as("office")
                        .operation("ReportDifferences", Map.of("id", first))
                        .getList("data.report.differences"))
                .isEmpty();
    }

    @Test
    void what_is_not_there_for_the_caller_is_not_filled_in() {
        Api.as("czj-officer")
                .get("/api/v1/duties/{duty}/reports/{period}/prefilled", duty, yearEnd)
                .statusCode(404)
                .body("code", equalTo("duty.notFound"));
        Api.as("jyj-officer")
                .get("/api/v1/duties/{duty}/reports/{period}/prefilled", duty, Ids.next())
                .statusCode(404)
                .body("code", equalTo("period.notFound"));
    }

    private JsonPath prefilled(UUID period) {
        return Api.as("jyj-officer")
                .operation("PrefilledReport", Map.of("dutyId", duty, "periodId", period))
                .setRootPath("data.prefilledReport");
    }

    private void record(Map<String, ?> entry) {
        Map<String, Object> input = new HashMap<>(entry);
        input.put("dutyId", duty);
        input.put("what", "已办");
        assertThat(Api.as("jyj-officer")
                        .operation("AddLedgerEntry", Map.of("input", input))
                        .getList("data.addLedgerEntry.userErrors.code"))
                .isEmpty();
    }

    private void finish(String text) {
        var measure = Api.as("jyj-officer")
                .operation("AddMeasure", Map.of("input", Map.of("dutyId", duty, "text", text)))
                .getString("data.addMeasure.measure.id");
        Api.as("jyj-officer")
                .operation("FinishMeasure", Map.of("input", Map.of("measureId", measure, "expectedVersion", 0)));
    }

    private String save(UUID period, String state, String done, int value) {
        Map<String, Object> input = new HashMap<>(Map.of("dutyId", duty, "periodId", period, "state", state));
        input.put("done", done);
        input.put("problems", "人手不足");
        input.put("nextSteps", "公布结果");
        input.put("values", List.of(Map.of("targetId", target, "value", value)));
        return Api.as("jyj-officer")
                .operation("SaveReport", Map.of("input", input))
                .getString("data.saveReport.report.id");
    }
}
