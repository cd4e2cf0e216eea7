package io.sunledger.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;

/** A Prometheus that reads a service's metrics each second: the one on the path, or Debian's package unpacked into .local. */
final class LocalPrometheus implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Child server;
    private final int port;

    private LocalPrometheus(Child server, int port) {
        this.server = server;
        this.port = port;
    }

    /** Where there is one, or where one can be had within a minute. */
    static Optional<String> find() {
        if (Machine.has("prometheus")) {
            return Optional.of("prometheus");
        }
        var unpacked = Folders.local().resolve("prometheus");
        var program = unpacked.resolve("usr/bin/prometheus");
        if (!Files.isExecutable(program) && Machine.has("apt-get") && Machine.has("dpkg-deb")) {
            fetchInto(unpacked);
        }
        return Files.isExecutable(program) ? Optional.of(program.toString()) : Optional.empty();
    }

    private static void fetchInto(Path folder) {
        var script = "mkdir -p '%1$s' && cd '%1$s' && apt-get download prometheus && dpkg-deb -x prometheus_*.deb .";
        try {
            var fetching = new ProcessBuilder("sh", "-c", script.formatted(folder))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!fetching.waitFor(60, TimeUnit.SECONDS)) {
                fetching.destroyForcibly();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    static LocalPrometheus start(String program, Path folder, String rules, int management) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("rules.yml"), rules);
        Files.writeString(folder.resolve("prometheus.yml"), """
                global: {scrape_interval: 1s, evaluation_interval: 1s}
                rule_files: [rules.yml]
                scrape_configs:
                  - job_name: sunledger
                    metrics_path: /q/metrics
                    static_configs: [{targets: ["localhost:%d"]}]
                """.formatted(management));
        var port = Ports.anyFree();
        var command = new ProcessBuilder(
                program,
                "--config.file=" + folder.resolve("prometheus.yml"),
                "--storage.tsdb.path=" + folder.resolve("data"),
                "--web.listen-address=localhost:" + port);
        var server = Child.start(
                "Prometheus", command, folder.resolve("prometheus.log"), LocalPrometheus::saysReady, "TERM");
        return new LocalPrometheus(server.awaitReady(Duration.ofSeconds(30)), port);
    }

    private static boolean saysReady(String line) {
        return line.contains("Server is ready to receive web requests");
    }

    /** All rules, as Prometheus has them. */
    List<JsonNode> rules() {
        return ask("/api/v1/rules").path("data").path("groups").findValues("rules").stream()
                .flatMap(rules -> StreamSupport.stream(rules.spliterator(), false))
                .toList();
    }

    String state(String alert) {
        return rules().stream()
                .filter(rule -> rule.path("name").asText().equals(alert))
                .map(rule -> rule.path("state").asText())
                .findFirst()
                .orElse("unknown");
    }

    /** How many series an expression has. */
    int series(String expression) {
        var answer = ask("/api/v1/query?query=" + URLEncoder.encode(expression, StandardCharsets.UTF_8));
        if (!answer.path("status").asText().equals("success")) {
            throw new IllegalArgumentException(
                    expression + ": " + answer.path("error").asText());
        }
        return answer.path("data").path("result").size();
    }

    private JsonNode ask(String path) {
        try (var answer = URI.create("http://localhost:" + port + path).toURL().openStream()) {
            return JSON.readTree(answer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
