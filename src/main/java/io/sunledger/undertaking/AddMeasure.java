package io.sunledger.undertaking;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Divide a duty by one more measure.
 *
 * @param due null: the duty's own
 * @param position null: behind the last
 */
public record AddMeasure(
        UUID duty,
        String text,
        String goal,
        @Nullable LocalDate due,
        String section,
        String person,
        @Nullable Integer position,
        @Nullable String idempotencyKey) {}
