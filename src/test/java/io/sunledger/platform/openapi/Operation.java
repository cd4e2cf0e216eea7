package io.sunledger.platform.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** An operation of the document that the service serves. */
record Operation(JsonNode document, String method, String path, JsonNode said) {
    static JsonNode served() {
        try {
            return Walk.JSON.readTree(
                    RestAssured.given().get("/api/v1/openapi?format=json").asString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All but those of tests. */
    static List<Operation> all(JsonNode document) {
        var found = new ArrayList<Operation>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(method -> path.getKey().startsWith("/api/")
                                && method.getValue().has("responses"))
                        .forEach(method -> found.add(new Operation(
                                document,
                                method.getKey().toUpperCase(Locale.ROOT),
                                path.getKey(),
                                method.getValue()))));
        return found;
    }

    String id() {
        return said.path("operationId").asText(method + " " + path);
    }

    boolean takes(String parameter) {
        for (var raw : said.path("parameters")) {
            if (resolved(raw).path("name").asText().equals(parameter)) {
                return true;
            }
        }
        return false;
    }

    /** The types of which a body may be. */
    Set<String> bodies() {
        var found = new TreeSet<String>();
        said.at("/requestBody/content").fieldNames().forEachRemaining(found::add);
        return found;
    }

    boolean answers(String status) {
        return said.path("responses").has(status);
    }

    /** Whether there is something new when it is done, or soon after. */
    boolean creates() {
        return answers("201") || answers("202");
    }

    /** The answer when all goes well. */
    JsonNode good() {
        for (var response : said.path("responses").properties()) {
            if (response.getKey().startsWith("2")) {
                return response.getValue();
            }
        }
        return said.path("none");
    }

    boolean isList() {
        return good().at("/content/application~1json/schema/type").asText().equals("array");
    }

    boolean isPaged() {
        return good().at("/content/application~1json/schema/$ref").asText().contains("/Listing");
    }

    JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? document.at(node.path("$ref").asText().substring(1)) : node;
    }
}
