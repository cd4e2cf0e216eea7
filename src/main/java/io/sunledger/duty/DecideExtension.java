package io.sunledger.duty;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Decide on an extension that a unit asks for. */
public sealed interface DecideExtension {
    UUID extension();

    int expectedVersion();

    /** Why; never blank for a refusal. */
    String reason();

    /** @param due the date that is granted; null for the one that was asked for */
    record Grant(
            UUID extension, int expectedVersion, @Nullable LocalDate due, String reason) implements DecideExtension {}

    record Refuse(UUID extension, int expectedVersion, String reason) implements DecideExtension {}
}
