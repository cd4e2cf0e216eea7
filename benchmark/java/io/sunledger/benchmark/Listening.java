package io.sunledger.benchmark;

import io.sunledger.benchmark.load.Latencies;
import io.sunledger.benchmark.load.Listeners;
import io.sunledger.benchmark.nation.NationSize;
import io.sunledger.benchmark.nation.Options;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * So many listeners to one node's Server-Sent Events: what memory they take there, and how long after a report's acknowledgement all of
 * them have heard of it: {@code benchmark/run listen [--listeners 10000] [--events 30]}.
 */
public final class Listening {
    private static final Path FOLDER = Path.of("target/benchmark").toAbsolutePath();
    private static final String STREAM = "/api/v1/live?topics=duties";
    private static final long PATIENCE = 10_000_000_000L;
    private static final double MOST_MILLIS = 1000;
    private static final double MOST_MEGABYTES = 2048;
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Options options;
    private final Stage stage;
    private final Latencies toEach = new Latencies();
    private final Latencies toAll = new Latencies();
    private long missed;

    private Listening(Options options, Stage stage) {
        this.options = options;
        this.stage = stage;
    }

    public static void main(String[] arguments) throws Exception {
        var options = new Options(arguments);
        Files.createDirectories(FOLDER);
        var data = Files.createTempDirectory(FOLDER, "listening-").resolve("postgres");
        FillNation.fill(
                data,
                NationSize.of(new Options(
                        "--governments",
                        "1",
                        "--duties",
                        "10000",
                        "--reports",
                        "41667",
                        "--boards",
                        "50",
                        "--board-tasks",
                        "21")));
        try (var accounts = Accounts.open(FOLDER);
                var stage = Stage.open(data, accounts, FOLDER, List.of())) {
            new Listening(options, stage).run();
        } finally {
            Temporary.delete(data.getParent());
        }
        System.exit(0);
    }

    private void run() throws Exception {
        var listeners = options.number("listeners", 10_000);
        var before = stage.ofService();
        var request = Requests.stream(STREAM, stage.accounts().token("office"));
        try (var all = new Listeners(stage.port(), request)) {
            all.open(listeners);
            all.start();
            awaitOpen(all, listeners);
            say(
                    "%,d listeners are open; the node takes %.0f MB, before them %.0f MB",
                    all.open(), megabytes(stage.ofService().memory()), megabytes(before.memory()));
            if (all.open() < listeners) {
                say("not measured, the others were lost: %s", all.trouble());
                return;
            }
            rounds(all);
            tell(all);
        }
    }

    private static void awaitOpen(Listeners all, int wanted) throws InterruptedException {
        var end = System.nanoTime() + 3 * PATIENCE;
        while (all.open() < wanted && System.nanoTime() < end) {
            Thread.sleep(50);
        }
    }

    private void rounds(Listeners all) throws Exception {
        var token = stage.accounts().token("fgw-officer");
        var owed = new Database(stage).submissions();
        for (var round = 0; round < options.number("events", 30); round++) {
            var next = owed.get(round);
            var occasion = all.await(next.duty().toString());
            var acknowledged = save(next, token);
            var end = System.nanoTime() + PATIENCE;
            while (occasion.count() < all.open() && System.nanoTime() < end) {
                Thread.sleep(1);
            }
            missed += all.open() - occasion.count();
            var arrivals = occasion.since(acknowledged);
            toEach.add(arrivals);
            toAll.add((long) (arrivals.percentile(100) * 1e6));
        }
    }

    /** @return when it was acknowledged */
    private long save(Submitting.Owed owed, String token) throws Exception {
        var body = "{\"periodId\":\"%s\",\"state\":\"UNDER_WAY\",\"done\":\"栏目按时更新。\"}".formatted(owed.period());
        var request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + stage.port() + "/api/v1/duties/" + owed.duty() + "/reports"))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        var answer = HTTP.send(request, BodyHandlers.ofString());
        if (answer.statusCode() != 201) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
        return System.nanoTime();
    }

    private void tell(Listeners all) {
        var memory = megabytes(stage.ofService().memory());
        say("%,d events reached %,d listeners, %,d times not", toAll.total(), all.open(), missed);
        say(
                "to each: p50 %.0f ms, p99 %.0f ms after the acknowledgement",
                toEach.percentile(50), toEach.percentile(99));
        say("to all:  p50 %.0f ms, p99 %.0f ms", toAll.percentile(50), toAll.percentile(99));
        var good = missed == 0 && toAll.percentile(99) <= MOST_MILLIS;
        say("an event reaches all within 1 s at the 99th percentile: %s", good ? "met" : "NOT MET");
        say(
                "the node takes %.0f MB of at most %.0f: %s",
                memory, MOST_MEGABYTES, memory <= MOST_MEGABYTES ? "met" : "NOT MET");
    }

    private static double megabytes(long octets) {
        return octets / 1048576.0;
    }

    private static void say(String form, Object... values) {
        System.out.println(String.format(Locale.ROOT, form, values));
    }
}
