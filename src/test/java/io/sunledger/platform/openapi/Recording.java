package io.sunledger.platform.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.sunledger.platform.openapi.Walk.Exchange;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** What a walk sent and was answered, as the document shows it. */
final class Recording {
    private static final Path FOLDER = Path.of("src/test/resources/openapi");

    private Recording() {}

    static ArrayNode recorded(List<Exchange> exchanges, Plain plain) {
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
                    ? Walk.JSON.getNodeFactory().textNode(Files.readString(FOLDER.resolve(step.file())))
                    : step.contentType().startsWith("multipart/")
                            ? Walk.object().put("file", step.file())
                            : Walk.JSON.getNodeFactory().textNode(step.file());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String pretty(JsonNode examples) throws IOException {
        return Walk.JSON.writer(SerializationFeature.INDENT_OUTPUT).writeValueAsString(examples) + "\n";
    }

    /** Which of the headers that the document tells of the answers had, by operation. */
    static Map<String, Object> headers(List<Exchange> exchanges) {
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

    static Map<String, Object> said(OperationTable table, List<Exchange> exchanges) {
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
