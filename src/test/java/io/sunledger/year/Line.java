package io.sunledger.year;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.sunledger.testing.Auditor;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * The line to the service. A command has a key, and is sent again under it until it is answered: whoever has lost an answer asks
 * again, as the mini-program does.
 */
public class Line {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path OPERATIONS = Path.of("graphql/operations");
    private static final String SCHEMA = read(Path.of("graphql/schema.graphql"));
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private final Supplier<String> service;
    private final Accounts accounts;
    private final Path operations;

    /** @param service where it is now; asked before each try */
    public Line(Supplier<String> service, Accounts accounts) {
        this(service, accounts, OPERATIONS);
    }

    /** @param operations what the client was built with */
    Line(Supplier<String> service, Accounts accounts, Path operations) {
        this.service = service;
        this.accounts = accounts;
        this.operations = operations;
    }

    /** An operation of graphql/operations; its data. */
    JsonNode ask(String who, String operation, Map<String, ?> variables) {
        var answer = post(
                who,
                "/graphql",
                Map.of("query", read(operations.resolve(operation + ".graphql")), "variables", variables),
                Map.of());
        if (answer.has("errors")) {
            throw new IllegalStateException(operation + " by " + who + ": " + answer.path("errors"));
        }
        return answer.path("data");
    }

    /** What a trusted document is answered, from memory where it is remembered. */
    public JsonNode document(String who, String operation, Map<String, ?> variables) {
        var written = URLEncoder.encode(written(variables), StandardCharsets.UTF_8);
        return get(who, "/graphql?documentId=" + Auditor.document(operation) + "&variables=" + written);
    }

    /** A mutation of one input with a key of its own; its payload, which must be without user errors. */
    public JsonNode command(String who, String operation, Map<String, ?> input) {
        var payload = tell(who, operation, input);
        if (!payload.path("userErrors").isEmpty()) {
            throw new IllegalStateException(operation + " by " + who + " " + input + ": " + payload.path("userErrors"));
        }
        return payload;
    }

    /** A mutation of one input, with a key of its own where it takes one; its payload, whatever it says. */
    JsonNode tell(String who, String operation, Map<String, ?> input) {
        var keyed = new LinkedHashMap<String, Object>(input);
        if (takesKey(operation)) {
            keyed.putIfAbsent("idempotencyKey", UUID.randomUUID().toString());
        }
        var data = ask(who, operation, Map.of("input", keyed));
        return data.iterator().next();
    }

    static boolean takesKey(String operation) {
        var type = Pattern.compile("\\$input: (\\w+)").matcher(text(operation));
        var declared = Pattern.compile("input %s \\{[^}]*}".formatted(type.find() ? type.group(1) : "none"))
                .matcher(SCHEMA);
        return declared.find() && declared.group().contains("idempotencyKey");
    }

    public JsonNode get(String who, String path) {
        return read(path, request(who, path, Map.of()).GET());
    }

    /** A command over REST, with a key of its own. */
    public JsonNode post(String who, String path, Object body) {
        return post(who, path, body, Map.of("Idempotency-Key", UUID.randomUUID().toString()));
    }

    JsonNode post(String who, String path, Object body, Map<String, String> headers) {
        return read(
                path,
                request(who, path, headers)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(written(body))));
    }

    public JsonNode put(String who, String path, Object body) {
        return read(
                path,
                request(who, path, Map.of())
                        .header("Content-Type", "application/json")
                        .PUT(BodyPublishers.ofString(written(body))));
    }

    /** A piece of a file. */
    public JsonNode octets(String who, String path, byte[] octets) {
        return read(
                path,
                request(who, path, Map.of())
                        .header("Content-Type", "application/octet-stream")
                        .PUT(BodyPublishers.ofByteArray(octets)));
    }

    private HttpRequest.Builder request(String who, String path, Map<String, String> headers) {
        var request = HttpRequest.newBuilder(URI.create("http://unknown" + path))
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", "Bearer " + accounts.token(who));
        headers.forEach(request::header);
        return request;
    }

    private JsonNode read(String path, HttpRequest.Builder request) {
        var answer = answered(path, request);
        if (answer.statusCode() / 100 != 2) {
            throw new IllegalStateException(path + ": " + answer.statusCode() + " " + answer.body());
        }
        try {
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The service's answer to a request; who overrides it may ask again. */
    protected HttpResponse<String> answered(String path, HttpRequest.Builder request) {
        try {
            return sent(path, request);
        } catch (IOException e) {
            throw new IllegalStateException(path, e);
        }
    }

    protected final HttpResponse<String> sent(String path, HttpRequest.Builder request) throws IOException {
        try {
            return HTTP.send(request.uri(URI.create(service.get() + path)).build(), BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String text(String operation) {
        return read(OPERATIONS.resolve(operation + ".graphql"));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String written(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
