package io.sunledger.benchmark;

import io.sunledger.benchmark.nation.Options;
import java.util.List;
import java.util.stream.Stream;

/**
 * How long is measured.
 *
 * @param warm seconds of one stretch of warming up; it goes on until the server is warm
 * @param mostAtFirst how many of them at most before a contestant's first figure
 * @param mostLater how many at most before the further ones
 * @param measured seconds, all turns together
 * @param turns how many each takes of those that are compared
 * @param connections each of which is measured
 */
record Timing(double warm, int mostAtFirst, int mostLater, int measured, int turns, List<Integer> connections) {
    static Timing of(Options options) {
        var quick = options.has("quick");
        var connections = Stream.of(options.text("connections", "16,64,256").split(","))
                .map(Integer::valueOf)
                .toList();
        return quick
                ? new Timing(1, 6, 2, 3, 1, connections)
                : new Timing(2, 40, 8, options.number("seconds", 8), options.number("turns", 4), connections);
    }

    /** Seconds that are measured in one turn. */
    double ofTurn() {
        return (double) measured / turns;
    }
}
