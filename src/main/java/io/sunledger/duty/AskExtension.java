package io.sunledger.duty;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Ask that a duty be due later. */
public record AskExtension(
        UUID duty, LocalDate due, String reason, @Nullable String idempotencyKey) {}
