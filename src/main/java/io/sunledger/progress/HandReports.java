package io.sunledger.progress;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Submit or approve all that the own unit reports on a plan for a period. */
public record HandReports(UUID plan, UUID period, @Nullable String idempotencyKey) {}
