package io.sunledger.ledger;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Record that what a limit asks for is done.
 *
 * @param endedAt null for now
 */
public record EndOccurrence(
        UUID occurrence, int expectedVersion, @Nullable Instant endedAt, String note) {}
