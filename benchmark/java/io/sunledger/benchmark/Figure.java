package io.sunledger.benchmark;

import io.sunledger.benchmark.load.Usage;
import io.sunledger.benchmark.load.Window;
import java.util.Locale;

/**
 * What was measured of one contestant with so many connections.
 *
 * @param server milliseconds of processor a round took in the server that answered; below 0 where there is none
 * @param database and in the database
 * @param serverMemory octets
 * @param databaseMemory octets
 * @param steady whether it was warm
 */
record Figure(
        String contestant,
        int connections,
        Window window,
        double server,
        double database,
        long serverMemory,
        long databaseMemory,
        boolean steady) {
    static final String HEAD =
            "| contestant | connections | req/s | p50 ms | p99 ms | CPU ms a request, server | database |"
                    + " RSS MB, server | database | octets |\n|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|";

    /** What two processes took meanwhile. */
    record Taken(Usage serverBefore, Usage serverAfter, Usage databaseBefore, Usage databaseAfter) {
        Figure figure(String contestant, int connections, Window window, boolean steady) {
            var rounds = Math.max(1, window.rounds());
            return new Figure(
                    contestant,
                    connections,
                    window,
                    serverAfter == null ? -1 : serverAfter.since(serverBefore) * 1000 / rounds,
                    databaseAfter.since(databaseBefore) * 1000 / rounds,
                    serverAfter == null ? -1 : serverAfter.memory(),
                    databaseAfter.memory(),
                    steady);
        }
    }

    /** Of both turns. */
    Figure and(Figure later) {
        var both = window.and(later.window);
        var share = (double) later.window.rounds() / Math.max(1, both.rounds());
        return new Figure(
                contestant,
                connections,
                both,
                server + (later.server - server) * share,
                database + (later.database - database) * share,
                later.serverMemory,
                later.databaseMemory,
                steady && later.steady);
    }

    double throughput() {
        return window.throughput();
    }

    double median() {
        return window.latencies().percentile(50);
    }

    String row() {
        return String.format(
                Locale.ROOT,
                "| %s | %d | %,.0f%s | %.2f | %.2f | %s | %s | %s | %s | %,d |%s",
                contestant,
                connections,
                throughput(),
                steady ? "" : " (not steady)",
                median(),
                window.latencies().percentile(99),
                number(server, "%.3f"),
                number(database, "%.3f"),
                number(serverMemory / 1048576.0, "%.0f"),
                number(databaseMemory / 1048576.0, "%.0f"),
                window.octetsARound(),
                window.failed() == 0 ? "" : " **" + window.failed() + " failed: " + window.failure() + "**");
    }

    private static String number(double value, String form) {
        return value < 0 ? "–" : String.format(Locale.ROOT, form, value);
    }
}
