package io.sunledger.benchmark;

import io.sunledger.benchmark.load.Pgbench;
import io.sunledger.benchmark.load.Pgbench.Seconds;
import io.sunledger.benchmark.load.Usage;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/**
 * The database alone, asked by pgbench.
 *
 * @param script of benchmark/sql
 */
record OverPgbench(String name, Pgbench pgbench, Supplier<Usage> database, String script, Map<String, Object> variables)
        implements Contestant {
    private static final Path SCRIPTS = Path.of("benchmark/sql");

    @Override
    public String absent() {
        return Pgbench.isThere() ? null : "pgbench is not on the PATH";
    }

    /** It needs longer at first, when the pages are not in memory yet, and for many connections. */
    @Override
    public Figure measure(int connections, boolean first, Timing timing) {
        var before = timing.warm() * (first ? 3 : 2) + connections / 64.0;
        var usage = new AtomicReference<>(database.get());
        var window = pgbench.run(
                SCRIPTS.resolve(script),
                connections,
                new Seconds(before, timing.measured()),
                variables,
                () -> usage.set(database.get()));
        return new Figure.Taken(null, null, usage.get(), database.get()).figure(name, connections, window, true);
    }
}
