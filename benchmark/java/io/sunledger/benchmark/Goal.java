package io.sunledger.benchmark;

import java.util.List;
import java.util.Locale;

/**
 * A ratio that is asked for: of the throughputs of two contestants at the same number of connections, or of one contestant's at 256
 * connections and at 16.
 *
 * @param one whose figure is above the line
 * @param other whose figure is below it
 * @param atLeast the ratio
 */
record Goal(String letter, String one, int connections, String other, int otherConnections, double atLeast) {
    /** The same ratio with each number of connections. */
    static List<Goal> ofPair(String letter, String one, String other, List<Integer> connections, double atLeast) {
        return connections.stream()
                .map(number -> new Goal(letter, one, number, other, number, atLeast))
                .toList();
    }

    static final String HEAD = "| case | figure | goal | measured | met |\n|---|---|--:|--:|---|";

    String row(Results results) {
        var above = results.find(letter, one, connections);
        var below = results.find(letter, other, otherConnections);
        var what = one.equals(other)
                ? "%s at %d connections / at %d".formatted(one, connections, otherConnections)
                : "%s / %s, %d connections".formatted(one, other, connections);
        if (above == null || below == null) {
            return row(what, "–", "not measured: " + results.absent(letter, above == null ? one : other));
        }
        var ratio = above.throughput() / below.throughput();
        return row(what, String.format(Locale.ROOT, "%.2f", ratio), ratio >= atLeast ? "yes" : "**no**");
    }

    private String row(String what, String measured, String met) {
        return String.format(Locale.ROOT, "| %s | %s | >= %.1f | %s | %s |", letter, what, atLeast, measured, met);
    }
}
