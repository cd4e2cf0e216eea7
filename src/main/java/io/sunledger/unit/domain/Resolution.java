package io.sunledger.unit.domain;

import java.util.List;
import java.util.UUID;

/** What a name means. */
public sealed interface Resolution {
    /** By what it was recognised. */
    enum Match {
        EXACT,
        ALIAS,
        GROUP,
        SECOND_NAME,
        ELIDED_PREFIX,
        SHORT_FORM,
        TRADITIONAL
    }

    /** A unit or a group. */
    record Target(UUID id, boolean group, String name) {}

    /** One body, and no doubt about it. */
    record Resolved(Target target, Match match) implements Resolution {}

    /**
     * Nothing, or several.
     *
     * @param nearest best first
     */
    record Unresolved(List<Near> nearest) implements Resolution {
        public Unresolved {
            nearest = List.copyOf(nearest);
        }
    }

    /** @param score from 0 to 1 */
    record Near(Target target, double score) {}
}
