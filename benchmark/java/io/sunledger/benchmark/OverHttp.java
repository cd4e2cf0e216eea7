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
    public Figure measure(int connections, Warming warming, Timing timing) {
        try (var client = new LoadClient(port, connections, scripts)) {
            var steady = warmUp(client, warming, timing);
            var serverBefore = usage.get();
            var databaseBefore = database.get();
            var window = client.run(timing.ofTurn());
            return new Figure.Taken(serverBefore, usage.get(), databaseBefore, database.get())
                    .figure(name, connections, window, steady);
        }
    }

    private boolean warmUp(LoadClient client, Warming warming, Timing timing) {
        return switch (warming) {
            case FIRST -> warmUp(client, timing.mostAtFirst(), timing);
            case OTHER_CROWD -> warmUp(client, timing.mostLater(), timing);
            case AGAIN -> {
                client.run(timing.warm());
                yield true;
            }
        };
    }

    private boolean warmUp(LoadClient client, int most, Timing timing) {
        return client.warmUp(timing.warm(), most, () -> usage.get().compilers());
    }
}
