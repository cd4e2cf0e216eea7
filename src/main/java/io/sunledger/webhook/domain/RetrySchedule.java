package io.sunledger.webhook.domain;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How long to wait before a delivery is tried again: one pause after each try, each somewhat longer or shorter by chance, so that
 * what failed together is not tried together.
 *
 * @param pauses the first one after the first try
 */
public record RetrySchedule(List<Duration> pauses) {
    private static final double SPREAD = 0.1;

    public RetrySchedule {
        pauses = List.copyOf(pauses);
    }

    /**
     * @param tries how often it was tried, from 1
     * @param chance 0 to 1
     * @return empty where it is given up
     */
    public Optional<Duration> after(int tries, double chance) {
        if (tries > pauses.size()) {
            return Optional.empty();
        }
        var pause = pauses.get(tries - 1).toMillis();
        return Optional.of(Duration.ofMillis(Math.round(pause * (1 - SPREAD + 2 * SPREAD * chance))));
    }
}
