package io.sunledger.chaos;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What a run is like.
 *
 * @param lasting for how long things go wrong
 * @param seed decides which, when and for how long
 * @param towns governments at work at the same time; one that is done makes room for a new one
 * @param units of each that report
 * @param calm between the end of one fault and the next
 * @param within each node must take a command so long after a fault has ended
 * @param faults that may be drawn
 */
record Options(
        Duration lasting,
        int nodes,
        long seed,
        int towns,
        int units,
        Duration calm,
        Duration within,
        List<Fault> faults) {
    static final String USAGE = """
            chaos/run [--minutes 10] [--nodes 3] [--seed N] [--towns 3] [--units 6] [--calm SECONDS] [--within SECONDS] [--only FAULT,FAULT]
              faults: %s
            """.formatted(String.join(
            ", ", Arrays.stream(Fault.values()).map(Options::spelt).toList()));

    static Options usual() {
        return new Options(
                Duration.ofMinutes(10),
                3,
                System.nanoTime(),
                3,
                6,
                Duration.ofSeconds(8),
                Duration.ofSeconds(10),
                List.of(Fault.values()));
    }

    /** @throws IllegalArgumentException for what is not understood */
    static Options of(String... words) {
        var left = new ArrayDeque<>(List.of(words));
        var options = usual();
        while (!left.isEmpty()) {
            var name = left.remove();
            if (left.isEmpty()) {
                throw new IllegalArgumentException(name);
            }
            options = options.with(name, left.remove());
        }
        return options;
    }

    private Options with(String name, String value) {
        return switch (name) {
            case "--minutes" -> lasting(Duration.ofSeconds(Math.round(60 * Double.parseDouble(value))));
            case "--nodes" -> new Options(lasting, number(value), seed, towns, units, calm, within, faults);
            case "--seed" -> new Options(lasting, nodes, Long.parseLong(value), towns, units, calm, within, faults);
            case "--towns" -> new Options(lasting, nodes, seed, number(value), units, calm, within, faults);
            case "--units" -> new Options(lasting, nodes, seed, towns, number(value), calm, within, faults);
            case "--calm" -> new Options(lasting, nodes, seed, towns, units, seconds(value), within, faults);
            case "--within" -> new Options(lasting, nodes, seed, towns, units, calm, seconds(value), faults);
            case "--only" -> new Options(lasting, nodes, seed, towns, units, calm, within, named(value));
            default -> throw new IllegalArgumentException(name);
        };
    }

    private Options lasting(Duration some) {
        return new Options(some, nodes, seed, towns, units, calm, within, faults);
    }

    private static int number(String value) {
        var number = Integer.parseInt(value);
        if (number < 1) {
            throw new IllegalArgumentException(value);
        }
        return number;
    }

    private static Duration seconds(String value) {
        return Duration.ofSeconds(number(value));
    }

    private static List<Fault> named(String value) {
        return Arrays.stream(value.split(","))
                .map(name -> Fault.valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_')))
                .toList();
    }

    static String spelt(Fault fault) {
        return fault.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
