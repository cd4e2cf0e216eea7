package io.sunledger.messaging.domain;

import java.time.Duration;
import java.util.Optional;

/**
 * How long to wait before a letter is tried again: each pause four times the last one, up to a longest, and each somewhat longer
 * or shorter by chance, so that what failed together is not tried together.
 *
 * @param most how often it is tried
 */
public record Pauses(Duration first, Duration longest, int most) {
    private static final int GROWTH = 4;
    private static final double SPREAD = 0.2;

    /**
     * @param attempts how often it was tried
     * @param chance 0 to 1
     * @return empty where it is given up
     */
    public Optional<Duration> after(int attempts, double chance) {
        if (attempts >= most) {
            return Optional.empty();
        }
        var grown = first.toMillis() * Math.pow(GROWTH, attempts - 1.0);
        var pause = Math.min(grown, longest.toMillis());
        return Optional.of(Duration.ofMillis(Math.round(pause * (1 - SPREAD + 2 * SPREAD * chance))));
    }
}
