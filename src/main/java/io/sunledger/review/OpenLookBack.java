package io.sunledger.review;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Look back over all that a plan's units closed out or left unfinished. */
public record OpenLookBack(
        UUID plan, @Nullable String note, @Nullable String idempotencyKey) {}
