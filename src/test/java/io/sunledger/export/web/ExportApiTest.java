package io.sunledger.export.web;

import static io.restassured.RestAssured.given;
import static io.sunledger.testing.Town.task;
import static io.sunledger.testing.Town.unit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.sunledger.export.ExportRound;
import io.sunledger.export.ImportRound;
import io.sunledger.kernel.Cycle;
import io.sunledger.kernel.Frequency;
import io.sunledger.kernel.Ids;
import io.sunledger.kernel.Role;
import io.sunledger.kernel.Target;
import io.sunledger.plan.PlanDetails;
import io.sunledger.testing.Api;
import io.sunledger.testing.Await;
import io.sunledger.testing.ServiceTest;
import io.sunledger.testing.Tokens;
import io.sunledger.testing.Town;
import io.sunledger.testing.Towns;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ServiceTest
@SuppressWarnings("NullAway.Init")
class ExportApiTest {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final int FIRST_ROW = 3;

    @Inject
    Towns towns;

    @Inject
    PlanDetails details;

    @Inject
    ExportRound exporting;

    @Inject
    ImportRound importing;

    private String plan;
    private String period;
    private String finance;
    private List<String> duties;

    @BeforeEach
    void a_plan_with_a_report_of_the_finance_bureau() {
        var town = towns.of("chengchuan");
        var czj = town.department("czj");
        var jyj = town.department("jyj");
        finance = czj.toString();
        var issued = town.plan(
                List.of(),
                Town.measured(
                        task("公开预算", null, unit(Role.LEAD, czj)),
                        new Frequency("每季度至少1次", Cycle.QUARTER, 1),
                        new Target("不少于10场", BigDecimal.TEN, null, "场", "发布会")),
                task("公开决算", Town.MIDYEAR, unit(Role.RESPONSIBLE, czj), unit(Role.SUPPORT, jyj)));
        plan = issued.toString();
        var periods = Await.answer(() -> details.reportingPeriodsOf(List.of(issued)));
        period = periods.get(0).id().toString();
        duties = ndjson("office", "plans", plan, "").stream()
                .map(line -> line.getString("duty.id"))
                .toList();
        save("czj-officer", duties.get(0), "=1+1 已公开\n第二行", 4);
    }

    @Test
    void each_line_says_what_rest_says_of_the_duty_in_the_order_of_the_plan() {
        var lines = ndjson("office", "plans", plan, "");

        assertThat(lines).extracting(line -> line.getString("task.text")).containsExactly("公开预算", "公开决算", "公开决算");
        for (var line : lines) {
            var duty = line.getString("duty.id");
            assertThat(line.getMap("duty"))
                    .isEqualTo(rest("/api/v1/duties/{id}", duty).getMap("$"));
            assertThat(line.getMap("unit"))
                    .isEqualTo(rest("/api/v1/units/{id}", line.getString("unit.id"))
                            .getMap("$"));
            assertThat(rest("/api/v1/plans/{id}", plan).getMap("$"))
                    .as("which also has what is in the plan")
                    .containsAllEntriesOf(line.getMap("plan"));
            var reports = rest("/api/v1/duties/{id}/reports", duty).<Map<String, Object>>getList("$");
            assertThat(line.<Object>get("report")).isEqualTo(reports.isEmpty() ? null : reports.get(0));
        }
        assertThat(lines.get(0).getString("report.done")).startsWith("=1+1");
        assertThat(lines.get(0).getString("period.id")).isEqualTo(period);
        assertThat(lines.get(0).getList("targets.text")).containsExactly("不少于10场");
    }

    @Test
    void a_unit_sees_its_own_and_a_period_its_own_reports() {
        assertThat(ndjson("czj-officer", "plans", plan, ""))
                .extracting(line -> line.getString("unit.id"))
                .containsExactly(finance, finance);
        assertThat(ndjson("office", "units", finance, "&year=2022"))
                .extracting(line -> line.getString("duty.id"))
                .contains(duties.get(0))
                .doesNotHaveDuplicates();
        var yearEnd = Await.answer(() -> details.reportingPeriodsOf(List.of(UUID.fromString(plan))))
                .get(1)
                .id()
                .toString();
        assertThat(ndjson("office", "reporting-periods", yearEnd, ""))
                .hasSize(3)
                .allMatch(line -> line.get("report") == null)
                .allMatch(line -> line.getString("period.id").equals(yearEnd));
        assertThat(ndjson("office", "reporting-periods", period, "").get(0).getString("report.done"))
                .startsWith("=1+1");
        stream("jyj-officer", "units", finance, "&year=2022").statusCode(403);
        stream("qinghe-office", "plans", plan, "").statusCode(404).body("code", equalTo("plan.notFound"));
        stream("qinghe-office", "reporting-periods", period, "").statusCode(404);
        stream("office", "units", finance, "").statusCode(422);
        stream("administrator", "plans", plan, "").statusCode(403);
        Api.as("office").get("/api/v1/plans/{id}/ledger?format=xlsx", plan).statusCode(422);
    }

    @Test
    void a_table_says_the_same_and_is_saved_under_its_name() throws IOException {
        var csv = Api.as("office")
                .rest()
                .get("/api/v1/plans/{id}/ledger", plan)
                .then()
                .statusCode(200)
                .header("Content-Type", containsString("text/csv"))
                .header("Content-Disposition", startsWith("attachment; filename*=UTF-8''%E6%B5%8B%E8%AF%95%E5%B8%82"))
                .extract()
                .asByteArray();
        assertThat(new String(csv, StandardCharsets.UTF_8))
                .startsWith("\uFEFF序号,条目,")
                .contains("\"'=1+1 已公开\n第二行\"");

        var job = exported("office", Map.of("kind", "PLAN", "planId", plan, "format", "XLSX"));
        edit(octets("office", job), sheet -> {
            var lines = ndjson("office", "plans", plan, "");
            for (var i = 0; i < lines.size(); i++) {
                var row = sheet.getRow(FIRST_ROW + i);
                assertThat(text(row, "任务内容")).isEqualTo(lines.get(i).getString("task.text"));
                assertThat(text(row, "责任单位")).isEqualTo(lines.get(i).getString("unit.name"));
                assertThat(cell(row, "完成时限").getLocalDateTimeCellValue().toLocalDate())
                        .isEqualTo(lines.get(i).getString("duty.due"));
            }
            assertThat(text(sheet.getRow(FIRST_ROW), "工作进展")).isEqualTo("=1+1 已公开\n第二行");
            assertThat(cell(sheet.getRow(FIRST_ROW), "指标完成值").getNumericCellValue())
                    .isEqualTo(4);
            assertThat(text(sheet.getRow(FIRST_ROW), "填报环节")).isEqualTo("草稿");
            assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).isEqualTo("测试市2022年政务公开工作要点任务台账");
        });
    }

    @Test
    void a_job_is_watched_fetched_in_stretches_and_seen_by_its_maker_alone() {
        var key = "k-" + Ids.next();
        var body = Map.of("kind", "PLAN", "planId", plan, "format", "NDJSON");
        var started = start("office", key, body).statusCode(202).body("state", equalTo("WAITING"));
        var id = started.extract().<String>path("id");
        started.header("Location", containsString("/api/v1/exports/" + id));
        start("office", key, body).statusCode(202).body("id", equalTo(id));
        start("office", key, Map.of("kind", "PLAN", "planId", plan, "format", "CSV"))
                .statusCode(409);
        Api.as("office")
                .get("/api/v1/exports/{id}/result", id)
                .statusCode(409)
                .body("code", equalTo("export.notReady"));

        finish();

        var job = Api.as("office")
                .get("/api/v1/exports/{id}", id)
                .body("state", equalTo("DONE"))
                .extract()
                .jsonPath();
        assertThat(job.getInt("done")).isEqualTo(3);
        assertThat(job.getInt("total")).isEqualTo(3);
        var whole = octets("office", id);
        assertThat(whole).hasSize(job.getInt("size"));
        Api.as("office")
                .rest()
                .header("Range", "bytes=10-19")
                .get("/api/v1/exports/{id}/result", id)
                .then()
                .statusCode(206)
                .header("Content-Range", "bytes 10-19/" + whole.length)
                .header("Content-Length", "10")
                .body(equalTo(new String(Arrays.copyOfRange(whole, 10, 20), StandardCharsets.UTF_8)));
        var tag = '"' + job.getString("sha256") + '"';
        answer("office", id, "If-None-Match", tag).statusCode(304);
        answer("office", id, "Range", "bytes=" + whole.length + "-")
                .statusCode(416)
                .header("Content-Range", "bytes */" + whole.length);
        answer("office", id, "Range", "bytes=-1")
                .statusCode(206)
                .header("ETag", tag)
                .body(equalTo("\n"));
        for (var other : List.of("leader", "czj-officer", "qinghe-office")) {
            Api.as(other).get("/api/v1/exports/{id}", id).statusCode(404).body("code", equalTo("job.notFound"));
            Api.as(other).get("/api/v1/exports/{id}/result", id).statusCode(404);
            assertThat(Api.as(other).operation("ExportJob", Map.of("id", id)).<Object>get("data.exportJob"))
                    .isNull();
            assertThat(Api.as(other).operation("Node", Map.of("id", id)).<Object>get("data.node"))
                    .isNull();
        }
        Api.as("office")
                .rest()
                .post("/api/v1/exports/{id}/cancel", id)
                .then()
                .statusCode(409)
                .body("code", equalTo("job.over"));
    }

    @Test
    void over_graphql_it_is_the_same_job() {
        var input = Map.of("kind", "UNIT", "unitId", finance, "year", 2022, "format", "CSV");
        var started = Api.as("czj-officer")
                .operation("StartExport", Map.of("input", input))
                .setRootPath("data.startExport");
        assertThat(started.getList("userErrors")).isEmpty();
        var id = started.getString("export.id");
        assertThat(Api.as("czj-officer")
                        .operation("CancelExport", Map.of("exportId", id))
                        .getString("data.cancelExport.export.state"))
                .isEqualTo("CANCELLED");
        finish();
        var job = Api.as("czj-officer").operation("ExportJob", Map.of("id", id)).getMap("data.exportJob");
        assertThat(job)
                .isEqualTo(Api.as("czj-officer")
                        .get("/api/v1/exports/{id}", id)
                        .extract()
                        .jsonPath()
                        .getMap("$"));
        assertThat(Api.as("czj-officer")
                        .operation("ExportJobs", Map.of("first", 1))
                        .getString("data.exportJobs.edges[0].node.id"))
                .isEqualTo(id);
        Api.as("czj-officer").get("/api/v1/exports?first=1").body("items[0].id", equalTo(id));
        assertThat(Api.as("office")
                        .operation(
                                "StartExport", Map.of("input", Map.of("kind", "UNIT", "planId", plan, "format", "CSV")))
                        .getList("data.startExport.userErrors.code"))
                .containsExactly("export.subject");
        start("office", null, Map.of("kind", "UNIT", "planId", plan, "format", "CSV"))
                .statusCode(422)
                .body("code", equalTo("export.subject"));
    }

    @Test
    void what_went_comes_back_without_an_edit_and_changes_nothing() {
        for (var format : List.of("XLSX", "CSV")) {
            for (var user : List.of("office", "czj-officer")) {
                var file = octets(user, exported(user, Map.of("kind", "PLAN", "planId", plan, "format", format)));

                var done = imported(user, file, false);

                assertThat(done.getString("state")).isEqualTo("DONE");
                assertThat(List.of(
                                done.getInt("changed"),
                                done.getInt("unchanged"),
                                done.getInt("refused"),
                                done.getInt("stale")))
                        .containsExactly(0, user.equals("office") ? 3 : 2, 0, 0);
            }
        }
        assertThat(report(duties.get(0)).getInt("version")).isEqualTo(1);
    }

    @Test
    void what_a_unit_filled_in_becomes_drafts_and_each_row_is_answered_for() throws IOException {
        var file = octets("office", exported("office", Map.of("kind", "PERIOD", "periodId", period, "format", "XLSX")));
        var filled = edit(file, sheet -> {
            var first = sheet.getRow(FIRST_ROW);
            blank(first, "工作进展").setCellValue("已公开全部部门预算");
            blank(first, "进展状态").setCellValue("已完成");
            blank(first, "指标完成值").setCellValue(12.5);
            blank(first, "完成次数").setCellValue(3);
            var second = sheet.getRow(FIRST_ROW + 1);
            blank(second, "进展状态").setCellValue("推进中");
            blank(second, "工作进展").setCellValue("正在汇总");
            blank(sheet.getRow(FIRST_ROW + 2), "工作进展").setCellValue("替别的单位填");
        });

        var tried = imported("czj-officer", filled, true);
        assertThat(tally(tried)).containsExactly(2, 0, 1, 0);
        assertThat(report(duties.get(0)).getInt("version"))
                .as("a dry run changes nothing")
                .isEqualTo(1);
        var done = imported("czj-officer", filled, false);
        assertThat(tally(done)).containsExactly(2, 0, 1, 0);

        var now = report(duties.get(0));
        assertThat(now.getString("done")).isEqualTo("已公开全部部门预算");
        assertThat(now.getString("state")).isEqualTo("DONE");
        assertThat(now.getString("stage")).isEqualTo("DRAFT");
        assertThat(now.getDouble("values[0].value")).isEqualTo(12.5);
        assertThat(now.getInt("counts[0].count")).isEqualTo(3);
        assertThat(report(mine(1)).getString("done")).isEqualTo("正在汇总");
        var refused = rows("czj-officer", done, "REFUSED");
        assertThat(refused.getList("items.code")).containsExactly("duty.notFound");
        assertThat(refused.getInt("items[0].line")).isEqualTo(FIRST_ROW + 3);
        assertThat(refused.getString("items[0].sheet")).isEqualTo("台账");

        var again = imported("czj-officer", filled, false);
        assertThat(tally(again)).as("what it wants is there").containsExactly(0, 2, 1, 0);
    }

    @Test
    void a_row_whose_report_was_changed_meanwhile_is_told_with_what_is_there_now() throws IOException {
        var file = octets(
                "czj-officer", exported("czj-officer", Map.of("kind", "PLAN", "planId", plan, "format", "XLSX")));
        save("czj-officer", duties.get(0), 1, "别人先改了", 5);
        var filled = edit(file, sheet -> {
            blank(sheet.getRow(FIRST_ROW), "工作进展").setCellValue("后到的修改");
            blank(sheet.getRow(FIRST_ROW + 1), "进展状态").setCellValue("推进中");
            blank(sheet.getRow(FIRST_ROW + 1), "工作进展").setCellValue("照常保存");
        });

        var done = imported("czj-officer", filled, false);

        assertThat(tally(done)).containsExactly(1, 0, 0, 1);
        var stale = rows("czj-officer", done, "STALE");
        assertThat(stale.getList("items.code")).containsExactly("version.stale");
        assertThat(stale.getString("items[0].report.done")).isEqualTo("别人先改了");
        assertThat(stale.getInt("items[0].report.version")).isEqualTo(2);
        var overGraphQl = Api.as("czj-officer")
                .operation("ImportRows", Map.of("importId", done.getString("id"), "outcome", "STALE", "first", 10))
                .setRootPath("data.importRows.edges[0].node");
        assertThat(overGraphQl.getString("report.done")).isEqualTo("别人先改了");
        assertThat(overGraphQl.getString("message")).isEqualTo(stale.getString("items[0].message"));
    }

    @Test
    void everything_that_is_wrong_with_a_row_is_said_with_its_column() throws IOException {
        var file = octets(
                "czj-officer", exported("czj-officer", Map.of("kind", "PLAN", "planId", plan, "format", "XLSX")));
        var filled = edit(file, sheet -> {
            var first = sheet.getRow(FIRST_ROW);
            blank(first, "进展状态").setCellValue("差不多了");
            blank(first, "指标完成值").setCellValue("很多");
            blank(first, "完成时限").setCellValue("2030-01-01");
            var second = sheet.getRow(FIRST_ROW + 1);
            blank(second, "进展状态").setCellValue("已完成");
            sheet.createRow(FIRST_ROW + 2).createCell(1).setCellValue("自己加的一行");
        });

        var done = imported("czj-officer", filled, false);

        assertThat(tally(done)).containsExactly(0, 0, 3, 0);
        var rows = rows("czj-officer", done, "REFUSED").<Map<String, Object>>getList("items");
        assertThat(rows)
                .extracting(row -> row.get("line") + " " + row.get("column") + " " + row.get("code"))
                .containsExactlyInAnyOrder(
                        "4 进展状态 import.state",
                        "4 指标完成值 import.number",
                        "4 完成时限 import.fixed",
                        "5 工作进展 report.noText",
                        "6 null import.noDuty");
        assertThat(rows).allMatch(row -> !row.get("message").toString().isBlank());
        assertThat(report(duties.get(0)).getInt("version")).isEqualTo(1);
    }

    @Test
    void over_graphql_a_ledger_is_an_upload() {
        var file = octets(
                "czj-officer", exported("czj-officer", Map.of("kind", "PLAN", "planId", plan, "format", "XLSX")));
        var upload = Api.as("czj-officer")
                .rest()
                .contentType("multipart/form-data")
                .multiPart("file", "台账.xlsx", file, XLSX)
                .post("/api/v1/uploads/whole")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        var input = Map.of("uploadId", upload, "dryRun", true);
        var started = Api.as("czj-officer")
                .operation("StartImport", Map.of("input", input))
                .setRootPath("data.startImport");
        assertThat(started.getList("userErrors")).isEmpty();
        var id = started.getString("imported.id");
        finish();

        var job = Api.as("czj-officer").operation("ImportJob", Map.of("id", id)).getMap("data.importJob");
        assertThat(job)
                .containsEntry("state", "DONE")
                .containsEntry("unchanged", 2)
                .containsEntry("dryRun", true);
        assertThat(job)
                .isEqualTo(Api.as("czj-officer")
                        .get("/api/v1/imports/{id}", id)
                        .extract()
                        .jsonPath()
                        .getMap("$"));
        assertThat(Api.as("czj-officer")
                        .operation("ImportJobs", Map.of("first", 1))
                        .getString("data.importJobs.edges[0].node.id"))
                .isEqualTo(id);
        Api.as("office").get("/api/v1/imports/{id}", id).statusCode(404);
        Api.as("office").get("/api/v1/imports/{id}/rows?first=10", id).statusCode(404);
        var second = Api.as("czj-officer")
                .rest()
                .body(input)
                .post("/api/v1/imports")
                .then()
                .statusCode(202)
                .extract()
                .<String>path("id");
        assertThat(Api.as("czj-officer")
                        .operation("CancelImport", Map.of("importId", second))
                        .getString("data.cancelImport.imported.state"))
                .isEqualTo("CANCELLED");
    }

    @Test
    void a_file_that_is_no_ledger_fails_the_job_with_the_reason() {
        var failed = imported("czj-officer", "单位,联系人\n财政局,张三\n".getBytes(StandardCharsets.UTF_8), false);

        assertThat(failed.getString("state")).isEqualTo("FAILED");
        assertThat(failed.getString("failure")).isEqualTo("import.noLedger");
        assertThat(failed.getString("failureMessage")).startsWith("文件中没有台账");
        Api.as("czj-officer")
                .rest()
                .header("Accept-Language", "en")
                .get("/api/v1/imports/{id}", failed.getString("id"))
                .then()
                .body("failureMessage", startsWith("The file has no ledger"));
        assertThat(Api.as("czj-officer")
                        .operation("ImportJob", Map.of("id", failed.getString("id")))
                        .getString("data.importJob.failureMessage"))
                .isEqualTo(failed.getString("failureMessage"));
    }

    private String mine(int number) {
        return ndjson("czj-officer", "plans", plan, "").get(number).getString("duty.id");
    }

    private List<JsonPath> ndjson(String user, String things, String id, String more) {
        var text = Api.as(user)
                .rest()
                .get("/api/v1/" + things + "/" + id + "/ledger?format=ndjson" + more)
                .then()
                .statusCode(200)
                .header("Content-Type", containsString("application/x-ndjson"))
                .extract()
                .asByteArray();
        return new String(text, StandardCharsets.UTF_8)
                .lines()
                .map(JsonPath::from)
                .toList();
    }

    private static ValidatableResponse stream(String user, String things, String id, String more) {
        return Api.as(user).get("/api/v1/" + things + "/" + id + "/ledger?format=ndjson" + more);
    }

    private static JsonPath rest(String path, String id) {
        return Api.as("office").get(path, id).statusCode(200).extract().jsonPath();
    }

    private void save(String user, String duty, String done, int value) {
        save(user, duty, 0, done, value);
    }

    private void save(String user, String duty, int version, String done, int value) {
        var target = ndjson(user, "plans", plan, "").get(0).getString("targets[0].id");
        Map<String, Object> input =
                new HashMap<>(Map.of("dutyId", duty, "periodId", period, "state", "UNDER_WAY", "done", done));
        input.put("expectedVersion", version);
        input.put("values", List.of(Map.of("targetId", target, "value", value)));
        assertThat(Api.as(user).operation("SaveReport", Map.of("input", input)).getList("data.saveReport.userErrors"))
                .isEmpty();
    }

    private JsonPath report(String duty) {
        return Api.as("office")
                .get("/api/v1/duties/{id}/reports", duty)
                .extract()
                .jsonPath()
                .setRootPath("[0]");
    }

    private static ValidatableResponse start(String user, @Nullable String key, Map<String, ?> body) {
        var request = Api.as(user).rest().body(body);
        return (key == null ? request : request.header("Idempotency-Key", key))
                .post("/api/v1/exports")
                .then();
    }

    private String exported(String user, Map<String, ?> body) {
        var id = start(user, "k-" + Ids.next(), body).statusCode(202).extract().<String>path("id");
        finish();
        return id;
    }

    /** Whatever there is to do is done, of other tests too. */
    private void finish() {
        while (Await.answer(exporting::next)) {
            continue;
        }
        while (Await.answer(importing::next)) {
            continue;
        }
    }

    private static byte[] octets(String user, String job) {
        return Api.as(user)
                .get("/api/v1/exports/{id}/result", job)
                .statusCode(200)
                .header("Accept-Ranges", "bytes")
                .extract()
                .asByteArray();
    }

    private static ValidatableResponse answer(String user, String job, String header, String value) {
        return Api.as(user)
                .rest()
                .header(header, value)
                .get("/api/v1/exports/{id}/result", job)
                .then();
    }

    private JsonPath imported(String user, byte[] file, boolean dryRun) {
        var id = given().auth()
                .oauth2(Tokens.of(user))
                .contentType("application/octet-stream")
                .body(file)
                .post("/api/v1/imports/whole?dryRun=" + dryRun)
                .then()
                .statusCode(202)
                .extract()
                .<String>path("id");
        finish();
        return Api.as(user).get("/api/v1/imports/{id}", id).extract().jsonPath();
    }

    private static JsonPath rows(String user, JsonPath job, String outcome) {
        return Api.as(user)
                .get("/api/v1/imports/{id}/rows?first=50&outcome=" + outcome, job.getString("id"))
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static List<Integer> tally(JsonPath job) {
        assertThat(job.getString("state")).isEqualTo("DONE");
        return List.of(job.getInt("changed"), job.getInt("unchanged"), job.getInt("refused"), job.getInt("stale"));
    }

    private static byte[] edit(byte[] file, Consumer<XSSFSheet> change) throws IOException {
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            change.accept(workbook.getSheetAt(0));
            var out = new ByteArrayOutputStream();
            workbook.write(out);
            return out.toByteArray();
        }
    }

    private static XSSFCell cell(XSSFRow row, String head) {
        for (var cell : row.getSheet().getRow(FIRST_ROW - 1)) {
            if (cell.getStringCellValue().equals(head)) {
                return row.getCell(cell.getColumnIndex());
            }
        }
        throw new IllegalArgumentException(head);
    }

    /** A cell that is yet to be written: POI leaves the text there that stood in it. */
    private static XSSFCell blank(XSSFRow row, String head) {
        var cell = cell(row, head);
        cell.setBlank();
        return cell;
    }

    private static String text(XSSFRow row, String head) {
        return cell(row, head).getStringCellValue();
    }
}
