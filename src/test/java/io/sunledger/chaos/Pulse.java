package io.sunledger.chaos;

import io.sunledger.chaos.Journal.Act;
import io.sunledger.kernel.Ids;
import io.sunledger.year.Accounts;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/**
 * A government whose office registers units all the time, on as many lines as there are nodes: when none of them is acknowledged,
 * nobody's commands are, although others may be busy elsewhere at that time.
 */
final class Pulse implements AutoCloseable {
    private static final Duration BEAT = Duration.ofMillis(200);

    private final String government = "chaos-" + Ids.next();
    private final Journal journal;
    private final Client client;
    private final ExecutorService lines;
    private volatile boolean enough;
    private CompletableFuture<?> beating = CompletableFuture.completedFuture(null);

    Pulse(Site site, Journal journal, String issuer) {
        this.journal = journal;
        var accounts = new Accounts(issuer, government);
        accounts.ofOffice();
        this.client = new Client(site, accounts, journal);
        this.lines = Executors.newFixedThreadPool(site.nodes().size());
        client.put(Town.OFFICE, "/api/v1/government", Map.of("name", "云岭区", "level", "COUNTY"));
        beating = CompletableFuture.allOf(IntStream.range(0, site.nodes().size())
                .mapToObj(line -> CompletableFuture.runAsync(this::beat, lines))
                .toArray(CompletableFuture[]::new));
    }

    private void beat() {
        while (!enough) {
            try {
                register();
            } catch (RuntimeException e) {
                journal.find("%s: %s".formatted(government, e));
            }
            Pause.of(BEAT);
        }
    }

    private void register() {
        var sent = journal.now();
        var code = "p" + Ids.next();
        var unit = client.post(
                Town.OFFICE,
                "/api/v1/units",
                Map.of("code", code, "name", "第%s局".formatted(code), "kind", "DEPARTMENT"));
        journal.acknowledged(
                new Act(government, "unit.registered", unit.path("id").asText(), "", sent));
    }

    String government() {
        return government;
    }

    /** Returns when the last command is acknowledged. */
    void end() {
        enough = true;
        beating.join();
    }

    @Override
    public void close() {
        enough = true;
        lines.shutdownNow();
    }
}
