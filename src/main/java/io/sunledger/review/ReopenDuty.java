package io.sunledger.review;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Open a duty again that was closed out.
 *
 * @param closeOut that by which it was closed out; it stays as it is
 */
public record ReopenDuty(
        UUID closeOut,
        int expectedVersion,
        @Nullable String reason,
        @Nullable String idempotencyKey) implements CloseOutDecision {}
