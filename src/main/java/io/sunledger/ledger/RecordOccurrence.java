package io.sunledger.ledger;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Record that something occurred from which a time limit of the duty's task runs.
 *
 * @param what for example: the application that was received
 */
public record RecordOccurrence(
        UUID duty,
        UUID timeLimit,
        Instant occurredAt,
        String what,
        @Nullable String idempotencyKey) {}
