package io.sunledger.platform.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.sunledger.testing.MovedAccounts;
import io.sunledger.testing.Tokens;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Sends the steps of the script one after the other, in a government of its own, and keeps what was sent and answered. */
final class Walk implements Step.Answered {
    static final ObjectMapper JSON = new ObjectMapper();
    private static final String MISSING = "(missing)";
    private static final Path FOLDER = Path.of("src/test/resources/openapi");
    private static final Pattern REFERENCE = Pattern.compile("\\{\\{([\\w-]+)((?:\\.[\\w*-]+)*)}}");

    private final String government;
    private final Map<String, JsonNode> answers = new HashMap<>();
    private final List<String> troubles = new ArrayList<>();
    private final List<Exchange> exchanges = new ArrayList<>();

    /** @param answer JSON, text, or null where nothing came */
    record Exchange(Step step, String template, Map<String, String> parameters, Response response, JsonNode answer) {}

    Walk(String government) {
        this.government = government;
    }

    void know(String name, String value) {
        answers.put(name, JSON.getNodeFactory().textNode(value));
    }

    List<Exchange> exchanges() {
        return exchanges;
    }

    /** Whatever Chinese, address or secret stood in a body that was sent. */
    Set<String> words() {
        var word = Pattern.compile("[\\p{IsHan}]{3,}|[\\w.]+@[\\w.]+|\\b1\\d{10}\\b");
        return exchanges.stream()
                .flatMap(exchange -> word.matcher(exchange.step().body()).results())
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }

    /** What went otherwise than the table says. */
    List<String> troubles() {
        return troubles;
    }

    void go(Step scripted, String template, int expected) {
        var step = scripted.with(this);
        if ((step.target() + step.body()).contains(MISSING)) {
            troubles.add(step.name() + ": what it needs was not answered");
            return;
        }
        var response = send(step);
        var answer = read(response);
        answers.put(step.name(), answer);
        if (response.statusCode() != expected) {
            troubles.add("%s: %d in place of %d: %s"
                    .formatted(step.name(), response.statusCode(), expected, response.asString()));
        }
        exchanges.add(new Exchange(step, template, parameters(step, template), response, answer));
    }

    private Response send(Step step) {
        var request = RestAssured.given().urlEncodingEnabled(false);
        var account = step.account().split("@");
        if (account.length == 2) {
            request.auth().oauth2(Tokens.of(account[0]));
        } else {
            request.header(MovedAccounts.HEADER, government);
        }
        if (account.length == 1 && !account[0].equals("nobody")) {
            request.auth().oauth2(Tokens.ofMoved(account[0], government));
        }
        step.headers().forEach((name, value) -> {
            if (!name.equals("Content-Type")) {
                request.header(name, value);
            }
        });
        if (step.contentType().startsWith("multipart/")) {
            request.multiPart("file", FOLDER.resolve(step.file()).toFile());
        } else {
            request.contentType(step.contentType());
            if (!step.body().isEmpty()) {
                request.body(step.sendsFile() ? bytes(step.file()) : step.body().getBytes(StandardCharsets.UTF_8));
            }
        }
        return request.request(step.method(), step.target());
    }

    private static byte[] bytes(String file) {
        try {
            return Files.readAllBytes(FOLDER.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode read(Response response) {
        var text = response.asString();
        try {
            return text.isEmpty()
                    ? JSON.nullNode()
                    : response.contentType().contains("json")
                            ? JSON.readTree(text)
                            : JSON.getNodeFactory().textNode(text);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What stands in the path, the query and the headers. */
    private static Map<String, String> parameters(Step step, String template) {
        var found = new HashMap<String, String>();
        var asked = step.target().split("\\?", 2);
        var names = Pattern.compile("\\{(\\w+)}")
                .matcher(template)
                .results()
                .map(at -> at.group(1))
                .toList();
        var values = Pattern.compile(template.replaceAll("\\{\\w+}", "([^/]+)")).matcher(asked[0]);
        if (values.matches()) {
            for (var i = 0; i < names.size(); i++) {
                found.put(names.get(i), values.group(i + 1));
            }
        }
        if (asked.length == 2) {
            for (var pair : asked[1].split("&")) {
                var parts = pair.split("=", 2);
                found.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
            }
        }
        step.headers().forEach((name, value) -> {
            if (!name.equals("Content-Type")) {
                found.put(name, value);
            }
        });
        return found;
    }

    @Override
    public String fill(String text) {
        return REFERENCE
                .matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(value(found.group(1), found.group(2))));
    }

    private String value(String step, String path) {
        var at = answers.getOrDefault(step, JSON.missingNode());
        var fields = path.isEmpty() ? new String[0] : path.substring(1).split("\\.");
        for (var i = 0; i < fields.length; i++) {
            if (fields[i].equals("*")) {
                return all(at, fields[i + 1]);
            }
            at = at.isArray() ? at.path(Integer.parseInt(fields[i])) : at.path(fields[i]);
        }
        return at.isMissingNode() ? MISSING : at.isContainerNode() ? at.toString() : at.asText();
    }

    private static String all(JsonNode things, String field) {
        var found = JSON.createArrayNode();
        things.forEach(thing -> found.add(thing.path(field)));
        return found.toString();
    }

    static ObjectNode object() {
        return JSON.createObjectNode();
    }
}
