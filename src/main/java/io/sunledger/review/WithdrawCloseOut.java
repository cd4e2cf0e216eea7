package io.sunledger.review;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Take back what the own unit asked for and nobody has decided. */
public record WithdrawCloseOut(
        UUID closeOut,
        int expectedVersion,
        @Nullable String reason,
        @Nullable String idempotencyKey) {}
