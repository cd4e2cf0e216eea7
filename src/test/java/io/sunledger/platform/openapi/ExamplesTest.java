package io.sunledger.platform.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.sunledger.evidence.link.Site;
import io.sunledger.platform.openapi.OperationTable.Row;
import io.sunledger.testing.Backends;
import io.sunledger.testing.CapturedLog;
import io.sunledger.testing.ServiceTest;
import io.sunledger.testing.TestClock;
import io.sunledger.testing.Towns;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Every example of the OpenAPI document is sent to the service, and answered as the document says. The script
 * {@code openapi/walk.http} is a year's work told in requests; what is sent and answered is compared with
 * {@code openapi/examples.json}, which the document shows, and renewed with {@code -Dsnap}.
 */
@ServiceTest
class ExamplesTest {
    private static final Path EXAMPLES = Path.of("src/main/resources/openapi/examples.json");
    private static final Path SCRIPT = Path.of("src/test/resources/openapi/walk.http");
    private static final Path TABLE = Path.of("src/main/resources/openapi/operations.txt");

    /** Operations that the walk does not come to, each with the reason. */
    private static final Map<String, String> UNSHOWN = Map.of(
            "getLetter", "there is a letter only when mail goes out; MessagingApiTest and MessagingTest see to it",
            "retryLetter", "a letter is dead only after days without a mail server; MessagingTest waits for them",
            "streamLive", "its answer does not end; LiveTest listens to it");

    @Inject
    Towns towns;

    @Inject
    TestClock clock;

    @Inject
    Meanwhile meanwhile;

    @Inject
    Pool pool;

    private final Site site = new Site();

    @AfterEach
    void let_the_clock_run_again() {
        clock.run();
        site.close();
        meanwhile.close();
    }

    @Test
    void every_example_is_answered_as_the_document_says() throws IOException {
        clock.stopOn(LocalDate.of(2026, 3, 5));
        var table = OperationTable.of(Files.readAllLines(TABLE));
        var government = towns.anew().code();
        var walk = new Walk(government);
        var plain = new Plain(government);
        walk.know("site", site.url("").toString());
        plain.replace(site.url("").toString(), "https://www.example.gov.cn");
        // a provider that describes itself, and is not the configured one
        var county = Backends.issuer().replaceFirst("[^/]+$", "master");
        walk.know("countyIssuer", county);
        plain.replace(county, "https://sso.qinghe.example.gov.cn/realms/qinghe");
        meanwhile.begin(walk, plain);
        pool.query("update link_host set free_at = '-infinity'")
                .execute()
                .await()
                .indefinitely();

        var visits = new AtomicInteger();
        site.answers(
                "/notice",
                visit -> Site.send(visit, 200, "<title>公布页</title><p>第%d版".formatted(visits.incrementAndGet())));

        var log = CapturedLog.begin();
        for (var step : Step.of(Files.readString(SCRIPT))) {
            var row = row(table, step.operation());
            meanwhile.before(step, walk);
            walk.go(step, row.getKey().split(" ")[1], row.getValue().status());
        }
        log.close();
        assertThat(log.with(walk.words()))
                .as("nothing of what was sent is in the log")
                .isEmpty();

        assertThat(walk.troubles()).isEmpty();
        var shown = Recording.recorded(walk.exchanges(), plain);
        if (System.getProperty("snap") != null) {
            Files.writeString(EXAMPLES, Recording.pretty(shown));
        }
        assertThat(Recording.pretty(shown))
                .as("renew with -Dsnap and read the diff")
                .isEqualTo(Files.readString(EXAMPLES));
        assertThat(Recording.headers(walk.exchanges())).isEqualTo(Recording.said(table, walk.exchanges()));
    }

    @Test
    void every_operation_has_an_example() throws IOException {
        var shown = new TreeSet<String>();
        Walk.JSON
                .readTree(EXAMPLES.toFile())
                .forEach(example -> shown.add(example.path("operation").asText()));
        assertThat(shown).as("has an example: take it out of UNSHOWN").doesNotContainAnyElementsOf(UNSHOWN.keySet());
        shown.addAll(UNSHOWN.keySet());

        assertThat(OperationTable.of(Files.readAllLines(TABLE)).rows().values().stream()
                        .map(Row::id))
                .isSubsetOf(shown);
    }

    @Test
    void every_example_is_as_its_schema_says() throws IOException {
        var document = Operation.served();
        var operations = Operation.all(document).stream().collect(Collectors.toMap(Operation::id, Function.identity()));
        var misfits = new TreeSet<String>();

        for (var example : Walk.JSON.readTree(EXAMPLES.toFile())) {
            var id = example.path("operation").asText();
            var said = operations.get(id).said();
            var sent = content(
                    said.path("requestBody"), example.path("contentType").asText());
            var answered = content(
                    said.path("responses").path(example.path("status").asText()),
                    example.path("answerType").asText());
            misfits.addAll(new Fits(document, false).misfits(id + " body", example.path("body"), sent));
            misfits.addAll(new Fits(document, true).misfits(id, example.path("answer"), answered));
        }

        assertThat(misfits).isEmpty();
    }

    private static JsonNode content(JsonNode said, String type) {
        return said.path("content").path(type).path("schema");
    }

    private static Map.Entry<String, Row> row(OperationTable table, String operation) {
        return table.rows().entrySet().stream()
                .filter(row -> row.getValue().id().equals(operation))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no operation " + operation));
    }
}
