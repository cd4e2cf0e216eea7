package io.sunledger.progress;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Take a report one step further on its way to the office, or back.
 *
 * @param expectedVersion the version that the actor has seen
 * @param reason required to give a report back, at most 1,000 characters
 */
public record HandReport(
        UUID report,
        int expectedVersion,
        @Nullable String reason,
        @Nullable String idempotencyKey) {}
