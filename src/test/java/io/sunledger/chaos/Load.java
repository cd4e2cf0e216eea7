package io.sunledger.chaos;

import io.sunledger.kernel.Ids;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/** Some governments at work at the same time, one after another as they are done. */
final class Load implements AutoCloseable {
    private final Site site;
    private final Journal journal;
    private final Options options;
    private final String issuer;
    private final ConcurrentLinkedQueue<Town> towns = new ConcurrentLinkedQueue<>();
    private final ExecutorService offices;
    private final ExecutorService hands;
    private volatile boolean enough;
    private CompletableFuture<?> work = CompletableFuture.completedFuture(null);

    Load(Site site, Journal journal, Options options, String issuer) {
        this.site = site;
        this.journal = journal;
        this.options = options;
        this.issuer = issuer;
        this.offices = Executors.newFixedThreadPool(options.towns());
        this.hands = Executors.newFixedThreadPool(2 * options.towns());
    }

    void begin() {
        work = CompletableFuture.allOf(IntStream.range(0, options.towns())
                .mapToObj(place -> CompletableFuture.runAsync(this::oneAfterAnother, offices))
                .toArray(CompletableFuture[]::new));
    }

    private void oneAfterAnother() {
        while (!enough) {
            var government = "chaos-" + Ids.next();
            try {
                var town = new Town(government, site, issuer, journal);
                towns.add(town);
                town.live(options.units(), hands, () -> enough);
            } catch (RuntimeException | AssertionError e) {
                journal.find("%s gave up: %s".formatted(government, e));
            }
        }
    }

    /** Returns when whatever was begun is done. */
    void end() {
        enough = true;
        work.join();
    }

    List<Town> towns() {
        return List.copyOf(towns);
    }

    @Override
    public void close() {
        enough = true;
        towns.forEach(Town::close);
        offices.shutdownNow();
        hands.shutdownNow();
    }
}
