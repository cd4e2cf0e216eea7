package io.sunledger.review;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Not decide on a close-out as it was asked for. */
public record RefuseCloseOut(
        UUID closeOut,
        int expectedVersion,
        @Nullable String reason,
        @Nullable String idempotencyKey) implements CloseOutDecision {}
