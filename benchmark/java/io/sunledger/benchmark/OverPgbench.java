package io.sunledger.benchmark;

import io.sunledger.benchmark.load.Pgbench;
import io.sunledger.benchmark.load.Usage;
import java.nio.file.Path;
import java.util.Map;
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

    /** pgbench has no warm-up: a run before does it, longer at first, when the pages are not in memory yet. */
    @Override
    public Figure measure(int connections, boolean first, Timing timing) {
        var file = SCRIPTS.resolve(script);
        pgbench.run(file, connections, first ? timing.measured() : (int) Math.ceil(timing.warm()), variables);
        var before = database.get();
        var window = pgbench.run(file, connections, timing.measured(), variables);
        return new Figure.Taken(null, null, before, database.get()).figure(name, connections, window, true);
    }
}
