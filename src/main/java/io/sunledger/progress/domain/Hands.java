package io.sunledger.progress.domain;

import java.util.Set;

/**
 * The accounts that had a hand in a report.
 *
 * @param present those that wrote what has not been handed in before
 * @param ever those that ever wrote, submitted or approved it
 */
public record Hands(Set<String> present, Set<String> ever) {
    public Hands {
        present = Set.copyOf(present);
        ever = Set.copyOf(ever);
    }
}
