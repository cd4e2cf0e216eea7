package io.sunledger.contract;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sunledger.testing.ServiceTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** No client of the last release breaks unannounced. {@code -Drelease} makes today's contract the last release's. */
@ServiceTest
class ContractTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> TESTS_OWN =
            List.of("/test/deprecated/old", "/test/deprecated/refusing", "/test/deprecated/new");
    private static final Path LAST = Path.of("contract/last-release");
    private static final Path SCHEMA = LAST.resolve("schema.graphql");
    private static final Path OPENAPI = LAST.resolve("openapi.json");
    private static final Path ANNOUNCED = Path.of("contract/announced.txt");

    @Test
    void nothing_breaks_that_was_not_announced() throws IOException {
        var schema = given().get("/graphql/schema.graphql").asString();
        var document =
                plain(JSON.readTree(given().get("/api/v1/openapi?format=json").asString()));
        ((ObjectNode) document.path("paths")).remove(TESTS_OWN);
        if (System.getProperty("release") != null) {
            Files.writeString(SCHEMA, schema);
            Files.writeString(
                    OPENAPI, JSON.writer(SerializationFeature.INDENT_OUTPUT).writeValueAsString(document) + "\n");
        }

        var changes = new ArrayList<>(GraphQlChanges.between(Files.readString(SCHEMA), schema));
        changes.addAll(OpenApiChanges.between(JSON.readTree(OPENAPI.toFile()), document));

        var announced = Announced.in(ANNOUNCED);
        assertThat(announced.unannounced(changes))
                .as("breaks clients of the last release; say so in %s, or do not", ANNOUNCED)
                .isEmpty();
        assertThat(announced.stale(changes))
                .as("is announced and has not happened")
                .isEmpty();
        print(changes);
    }

    /** What a caller may rely on: without examples, which change, and texts for people. */
    private static JsonNode plain(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.remove(List.of("example", "examples"));
        }
        node.forEach(ContractTest::plain);
        return node;
    }

    private static void print(List<Change> changes) {
        changes.stream()
                .filter(change -> change.level() != Change.Level.SAFE)
                .forEach(change -> System.out.println(change.level() + " " + change.told()));
    }
}
