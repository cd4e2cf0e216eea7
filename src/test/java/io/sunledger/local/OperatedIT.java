package io.sunledger.local;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.specification.RequestSpecification;
import io.sunledger.testing.Backends;
import io.sunledger.testing.Tokens;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** One node's life as those see it who operate it: its health, metrics, alerts, traces and log, from an empty database to its end. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OperatedIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String NAME = "欧阳试金石";
    private static final String PHONE = "13900139000";
    private static final String MADE_UP = "canary4711";
    private static final int PORT = Ports.anyFree();
    private static final int MANAGEMENT = Ports.anyFree();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static Path folder;
    private static LocalPostgres postgres;
    private static TraceReceiver traces;
    private static Child service;

    @BeforeAll
    static void start_on_an_empty_database() throws IOException {
        folder = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "operated-");
        postgres = LocalPostgres.throwAway(folder.resolve("postgres"));
        traces = new TraceReceiver();
        var settings = Map.of(
                "OIDC_URL", Backends.issuer(),
                "MANAGEMENT_PORT", String.valueOf(MANAGEMENT),
                "MIGRATE_AT_START", "false",
                "SUNLEDGER_METRICS_EVERY", "1s",
                "LOG_JSON", "true",
                "HOSTNAME", "node-1",
                "OTLP_ENDPOINT", traces.address(),
                "OTLP_PROTOCOL", "http/protobuf",
                "OTLP_RATIO", "1.0",
                "SHUTDOWN_DELAY", "3S");
        service = Demo.startService(postgres, settings, PORT, log());
        service.awaitReady(Duration.ofMinutes(3));
    }

    @AfterAll
    static void stop() {
        service.close();
        traces.close();
        postgres.close();
    }

    @Test
    @Order(1)
    void without_a_schema_it_lives_and_is_neither_started_nor_ready() {
        health("live").then().statusCode(200);
        health("started").then().statusCode(503);
        health("ready").then().statusCode(503);
        assertThat(metrics()).contains("sunledger_ready 0.0");
    }

    @Test
    @Order(2)
    void it_serves_by_itself_when_something_else_has_migrated() {
        migrate();

        await().atMost(PATIENCE).until(() -> health("ready").statusCode() == 200);
        health("started").then().statusCode(200);
        office().get("/api/v1/me").then().statusCode(200);
        await().atMost(PATIENCE)
                .until(() -> metrics().contains("sunledger_round_seconds_count{round=\"webhook-post\"}"));
    }

    @Test
    @Order(3)
    void a_schema_newer_than_it_knows_is_as_good() throws Exception {
        try (var connection = java.sql.DriverManager.getConnection(
                        postgres.jdbcUrl(), LocalPostgres.SUNLEDGER, LocalPostgres.SUNLEDGER);
                var statement = connection.createStatement()) {
            statement.execute("insert into flyway_schema_history (installed_rank, version, description, type, script,"
                    + " installed_by, execution_time, success) values (9999, '9999', 'later', 'SQL', 'V9999__later.sql',"
                    + " 'later', 1, true)");
            // the connection that hears changes is lost, and the schema looked at again
            statement.execute("select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid()"
                    + " and usename = current_user");
        }

        await().atMost(PATIENCE)
                .during(Duration.ofSeconds(2))
                .until(() -> health("ready").statusCode() == 200);
    }

    @Test
    @Order(4)
    void its_metrics_have_all_that_alerts_and_the_dashboard_ask_for() throws IOException {
        useIt();

        for (var asked : Rules.askedOfTheService()) {
            await().atMost(PATIENCE)
                    .untilAsserted(() ->
                            assertThat(metrics().lines()).as(asked.toString()).anyMatch(line -> isOf(line, asked)));
        }
    }

    @Test
    @Order(5)
    void each_alert_has_its_chapter() throws IOException {
        var chapters = Files.readAllLines(Path.of("docs/operations.md")).stream()
                .filter(line -> line.startsWith("#"))
                .map(line -> line.replaceFirst("^#+ ", "").toLowerCase().replace(' ', '-'))
                .toList();
        for (var alert : Rules.alerts()) {
            var address = alert.annotations().get("runbook_url");
            assertThat(address).startsWith("docs/operations.md#");
            assertThat(chapters).contains(address.substring(address.indexOf('#') + 1));
            assertThat(alert.annotations().get("summary")).as(alert.name()).contains(" / ");
        }
    }

    @Test
    @Order(6)
    void a_span_has_the_name_of_its_operation_and_nothing_of_who_asked() {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(traces.spans().stream().map(span -> span.getName()))
                        .contains(
                                "GET /api/v1/plans",
                                "GET /api/v1/plans/{id}",
                                "graphql free",
                                "graphql Me",
                                "GET other"));

        assertThat(traces.text())
                .doesNotContain(NAME, PHONE, MADE_UP, "127.0.0.1", "192.0.2.7", "eyJ", "chengchuan", "select ");
    }

    @Test
    @Order(7)
    void prometheus_evaluates_every_alert_and_they_fire_when_the_database_hangs() throws IOException {
        var program = LocalPrometheus.find();
        assumeTrue(program.isPresent(), "no Prometheus is here, and none can be fetched");
        try (var prometheus =
                LocalPrometheus.start(program.get(), folder.resolve("prometheus"), Rules.atOnce(), MANAGEMENT)) {
            await().atMost(PATIENCE)
                    .until(() -> prometheus.rules().stream()
                            .allMatch(rule -> rule.path("health").asText().equals("ok")));
            assertThat(prometheus.rules()).hasSameSizeAs(Rules.alerts());
            await().atMost(PATIENCE)
                    .until(() -> prometheus.state("SunledgerNotReady").equals("inactive"));
            for (var panel : Rules.panels()) {
                assertThat(prometheus.series(panel)).isNotNegative();
            }

            signal("STOP");
            try {
                await().atMost(PATIENCE)
                        .until(() -> prometheus.state("SunledgerNotReady").equals("firing"));
                var asked = System.nanoTime();
                health("ready").then().statusCode(503);
                health("live").then().statusCode(200);
                assertThat(Duration.ofNanos(System.nanoTime() - asked)).isLessThan(Duration.ofSeconds(2));
            } finally {
                signal("CONT");
            }

            await().atMost(PATIENCE)
                    .until(() -> prometheus.state("SunledgerNotReady").equals("inactive"));
        }
    }

    @Test
    @Order(8)
    void who_is_told_to_stop_says_so_and_ends_what_it_has_begun() throws IOException {
        try (var caller = new Socket("localhost", PORT)) {
            var body = "{\"query\":\"{ me { unit } }\"}";
            var head =
                    "POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nAuthorization: Bearer "
                            + Tokens.of("office") + "\r\nContent-Length: " + body.length() + "\r\n\r\n";
            caller.getOutputStream().write((head + body.substring(0, 5)).getBytes(StandardCharsets.UTF_8));

            var stopping = CompletableFuture.runAsync(service::close);
            await().atMost(PATIENCE).until(() -> health("ready").statusCode() == 503);
            office().get("/api/v1/me").then().statusCode(200);
            caller.getOutputStream().write(body.substring(5).getBytes(StandardCharsets.UTF_8));

            assertThat(new String(caller.getInputStream().readNBytes(15), StandardCharsets.UTF_8))
                    .isEqualTo("HTTP/1.1 200 OK");
            stopping.join();
        }
    }

    @Test
    @Order(9)
    void its_log_was_json_from_the_first_line_to_the_last_and_kept_to_itself_what_it_was_told() throws IOException {
        // the client of PostgreSQL prints what it is told while nobody waits, past the log
        var lines = Files.readAllLines(log()).stream()
                .filter(line -> !line.startsWith("io.vertx.pgclient.PgException: FATAL: terminating connection"))
                .toList();

        assertThat(lines).isNotEmpty();
        var traced = 0;
        for (var line : lines) {
            var told = JSON.readTree(line);
            assertThat(told.path("node").asText()).as(line).isEqualTo("node-1");
            assertThat(told.hasNonNull("timestamp") && told.hasNonNull("level") && told.hasNonNull("message"))
                    .as(line)
                    .isTrue();
            traced += told.path("mdc").path("traceId").asText().length() == 32 ? 1 : 0;
        }
        assertThat(traced).isPositive();
        assertThat(String.join("\n", lines)).doesNotContain(NAME, PHONE, MADE_UP, "eyJ", "Key (");
    }

    private static void useIt() throws IOException {
        var id = DigestUtils.sha256Hex(Files.readAllBytes(Path.of("graphql/operations/Me.graphql")));
        for (var time = 0; time < 3; time++) {
            office().get("/graphql?documentId=" + id).then().statusCode(200);
        }
        office().header("X-Forwarded-For", "192.0.2.7").get("/api/v1/plans?search=" + NAME);
        office().get("/api/v1/plans/" + java.util.UUID.randomUUID()).then().statusCode(404);
        office().get("/" + MADE_UP).then().statusCode(404);
        var query = "query " + MADE_UP + "($a: ID!) { plan(id: $a) { id } me { unit } }";
        for (var text : List.of(query, query + NAME)) {
            office().header("tracestate", MADE_UP + "=1")
                    .header("baggage", "phone=" + PHONE)
                    .contentType("application/json")
                    .body(Map.of("query", text, "operationName", MADE_UP, "variables", Map.of("a", NAME + PHONE)))
                    .post("/graphql");
        }
        given().port(PORT)
                .header("Authorization", "Bearer " + MADE_UP)
                .get("/api/v1/me")
                .then()
                .statusCode(401);
    }

    /** A line of the metrics that is of a series with these labels. */
    private static boolean isOf(String line, Rules.Asked asked) {
        return (line.startsWith(asked.metric() + "{") || line.startsWith(asked.metric() + " "))
                && asked.labels().stream().allMatch(line::contains);
    }

    private static RequestSpecification office() {
        return given().port(PORT).auth().oauth2(Tokens.of("office"));
    }

    private static io.restassured.response.Response health(String what) {
        return given().port(MANAGEMENT).get("/q/health/" + what);
    }

    private static String metrics() {
        return given().port(MANAGEMENT).get("/q/metrics").asString();
    }

    private static Path log() {
        return folder.resolve("service.log");
    }

    private static void migrate() {
        Flyway.configure()
                .dataSource(postgres.jdbcUrl(), LocalPostgres.SUNLEDGER, LocalPostgres.SUNLEDGER)
                .locations("filesystem:src/main/resources/db/migration")
                .load()
                .migrate();
    }

    /** To the database and all of its processes. */
    private static void signal(String name) {
        var first = ProcessHandle.of(postgres.pid()).orElseThrow();
        var all = Stream.concat(Stream.of(first), first.descendants()).map(process -> String.valueOf(process.pid()));
        assertThat(Machine.canRun(Stream.concat(Arrays.asList("kill", "-" + name).stream(), all)
                        .toList()))
                .isTrue();
    }
}
