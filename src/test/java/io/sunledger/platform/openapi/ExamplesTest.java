package io.sunledger.platform.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.sunledger.evidence.link.Site;
import io.sunledger.platform.openapi.OperationTable.Row;
import io.sunledger.platform.openapi.Walk.Exchange;
import io.sunledger.testing.ServiceTest;
import io.sunledger.testing.TestClock;
import io.sunledger.testing.Towns;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
        meanwhile.begin(walk, plain);
        pool.query("update link_host set free_at = '-infinity'")
                .execute()
                .await()
                .indefinitely();

        var visits = new AtomicInteger();
        site.answers(
                "/notice",
                visit -> Site.send(visit, 200, "<title>公布页</title><p>第%d版".formatted(visits.incrementAndGet())));

        for (var step : Step.of(Files.readString(SCRIPT))) {
            var row = row(table, step.operation());
            meanwhile.before(step, walk);
            walk.go(step, row.getKey().split(" ")[1], row.getValue().status());
        }

        assertThat(walk.troubles()).isEmpty();
        var shown = recorded(walk.exchanges(), plain);
        if (System.getProperty("snap") != null) {
            Files.writeString(EXAMPLES, pretty(shown));
        }
        assertThat(pretty(shown)).as("renew with -Dsnap and read the diff").isEqualTo(Files.readString(EXAMPLES));
        assertThat(headers(walk.exchanges())).isEqualTo(said(table, walk.exchanges()));
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

    private static ArrayNode recorded(List<Exchange> exchanges, Plain plain) {
        var all = Walk.JSON.createArrayNode();
        exchanges.forEach(exchange -> all.add(json(exchange, plain)));
        return all;
    }

    private static JsonNode json(Exchange exchange, Plain plain) {
        var step = exchange.step();
        var json = Walk.object().put("operation", step.operation()).put("as", step.account());
        var parameters = json.putObject("parameters");
        new TreeMap<>(exchange.parameters()).forEach((name, value) -> parameters.put(name, plain.text(value)));
        if (!step.body().isEmpty()) {
            json.put("contentType", step.contentType()).set("body", plain.json(body(step)));
        }
        json.put("status", exchange.response().statusCode());
        var type = exchange.answer().isNull()
                ? ""
                : exchange.response().contentType().split(";")[0];
        if (type.contains("json") || type.startsWith("text/")) {
            json.put("answerType", type).set("answer", plain.json(exchange.answer()));
        }
        return json;
    }

    /** What was sent; of a file that is no text, its name. */
    private static JsonNode body(Step step) {
        try {
            if (step.contentType().equals("application/json")) {
                return Walk.JSON.readTree(step.body());
            }
            if (!step.sendsFile()) {
                return Walk.JSON.getNodeFactory().textNode(step.body());
            }
            return step.contentType().startsWith("text/")
                    ? Walk.JSON.getNodeFactory().textNode(Files.readString(SCRIPT.resolveSibling(step.file())))
                    : step.contentType().startsWith("multipart/")
                            ? Walk.object().put("file", step.file())
                            : Walk.JSON.getNodeFactory().textNode(step.file());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String pretty(JsonNode examples) throws IOException {
        return Walk.JSON.writer(SerializationFeature.INDENT_OUTPUT).writeValueAsString(examples) + "\n";
    }

    /** Which of the headers that the document tells of the answers had, by operation. */
    private static Map<String, Object> headers(List<Exchange> exchanges) {
        var found = new TreeMap<String, Object>();
        for (var exchange : exchanges) {
            var names = new TreeSet<String>();
            List.of("ETag", "Location", "Content-Disposition").forEach(name -> {
                if (exchange.response().header(name) != null) {
                    names.add(name);
                }
            });
            found.put(exchange.step().operation(), names);
        }
        return found;
    }

    private static Map<String, Object> said(OperationTable table, List<Exchange> exchanges) {
        var found = new TreeMap<String, Object>();
        var walked = new LinkedHashSet<String>();
        exchanges.forEach(exchange -> walked.add(exchange.step().operation()));
        table.rows().values().stream().filter(row -> walked.contains(row.id())).forEach(row -> {
            var names = new TreeSet<>(row.headers());
            names.remove("Link");
            found.put(row.id(), names);
        });
        return found;
    }
}
