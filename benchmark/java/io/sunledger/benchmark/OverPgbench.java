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
    public Figure measure(int connections, Warming warming, Timing timing) {
        var stretches =
                switch (warming) {
                    case FIRST -> 3;
                    case OTHER_CROWD -> 2;
                    case AGAIN -> 1;
                };
        var before = timing.warm() * stretches + connections / 64.0;
        var usage = new AtomicReference<>(database.get());
        var window = pgbench.run(
                SCRIPTS.resolve(script),
                connections,
                new Seconds(before, timing.ofTurn()),
                variables,
                () -> usage.set(database.get()));
        return new Figure.Taken(null, null, usage.get(), database.get()).figure(name, connections, window, true);
    }
}
