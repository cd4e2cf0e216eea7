package io.sunledger.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Record what was done on a day and counts for a frequency, or what was measured and counts for a target.
 *
 * @param frequency of the duty's task; null where it counts for a target
 * @param target of the duty's task; null where it counts for a frequency
 * @param value in the target's unit; with a target only
 */
public record AddEntry(
        UUID duty,
        @Nullable UUID frequency,
        @Nullable UUID target,
        LocalDate on,
        String what,
        @Nullable BigDecimal value,
        @Nullable String idempotencyKey) {}
