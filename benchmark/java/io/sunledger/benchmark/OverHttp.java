package io.sunledger.benchmark;

import io.sunledger.benchmark.load.LoadClient;
import io.sunledger.benchmark.load.Script;
import io.sunledger.benchmark.load.Usage;
import java.util.function.Supplier;

/**
 * A server that is asked over HTTP.
 *
 * @param usage what it takes
 * @param database what its database takes
 * @param scripts makes one for each connection
 */
record OverHttp(
        String name, String absent, int port, Supplier<Usage> usage, Supplier<Usage> database, Supplier<Script> scripts)
        implements Contestant {
    @Override
    public Figure measure(int connections, boolean first, Timing timing) {
        try (var client = new LoadClient(port, connections, scripts)) {
            var steady = client.warmUp(
                    timing.warm(),
                    first ? timing.mostAtFirst() : timing.mostLater(),
                    () -> usage.get().compilers());
            var serverBefore = usage.get();
            var databaseBefore = database.get();
            var window = client.run(timing.measured());
            return new Figure.Taken(serverBefore, usage.get(), databaseBefore, database.get())
                    .figure(name, connections, window, steady);
        }
    }
}
