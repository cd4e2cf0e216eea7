package io.sunledger.benchmark.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The jobs of one account, over REST. Whatever is refused ends the run. */
public final class LedgerJobs {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long PAUSE = 500;
    private static final String BOUNDARY = "a-ledger-that-comes-back";

    private final String origin;
    private final Supplier<String> token;

    /** @param token a new one each time: a job may take longer than one is good for */
    public LedgerJobs(int port, Supplier<String> token) {
        this.origin = "http://localhost:" + port;
        this.token = token;
    }

    /** Has a plan's ledger written. */
    public JsonNode export(String plan, String format) throws IOException, InterruptedException {
        var body = JSON.writeValueAsString(Map.of("kind", "PLAN", "planId", plan, "format", format));
        return json(to("/api/v1/exports")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }

    /** Has a file taken in. */
    public JsonNode take(Path file, boolean dryRun) throws IOException, InterruptedException {
        var head = "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\nContent-Type: application/octet-stream\r\n\r\n"
                .formatted(BOUNDARY, file.getFileName());
        var body = BodyPublishers.concat(
                BodyPublishers.ofString(head),
                BodyPublishers.ofFile(file),
                BodyPublishers.ofString("\r\n--" + BOUNDARY + "--\r\n", StandardCharsets.US_ASCII));
        return json(to("/api/v1/imports/whole?dryRun=" + dryRun)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(body));
    }

    /**
     * Waits until a job is over.
     *
     * @param path {@code exports} or {@code imports}
     * @param meanwhile is shown it again and again
     */
    public JsonNode await(String path, JsonNode job, Consumer<JsonNode> meanwhile)
            throws IOException, InterruptedException {
        var now = job;
        while (!now.path("state").asText().matches("DONE|FAILED|CANCELLED")) {
            Thread.sleep(PAUSE);
            now = json(to("/api/v1/" + path + "/" + job.path("id").asText()));
            meanwhile.accept(now);
        }
        if (!now.path("state").asText().equals("DONE")) {
            throw new IllegalStateException(now.toString());
        }
        return now;
    }

    /** An export's file while it comes. */
    public InputStream result(JsonNode job) throws IOException, InterruptedException {
        return octets("/api/v1/exports/" + job.path("id").asText() + "/result");
    }

    /** A plan's ledger while it is written. */
    public InputStream stream(String plan, String format) throws IOException, InterruptedException {
        return octets("/api/v1/plans/" + plan + "/ledger?format=" + format);
    }

    private InputStream octets(String path) throws IOException, InterruptedException {
        return good(HTTP.send(to(path).build(), BodyHandlers.ofInputStream()));
    }

    private JsonNode json(HttpRequest.Builder request) throws IOException, InterruptedException {
        try (var body = good(HTTP.send(request.build(), BodyHandlers.ofInputStream()))) {
            return JSON.readTree(body);
        }
    }

    private static InputStream good(HttpResponse<InputStream> answer) throws IOException {
        if (answer.statusCode() / 100 != 2) {
            var said = new String(answer.body().readAllBytes(), StandardCharsets.UTF_8);
            throw new IllegalStateException(answer.statusCode() + " " + said);
        }
        return answer.body();
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(origin + path)).header("Authorization", "Bearer " + token.get());
    }
}
