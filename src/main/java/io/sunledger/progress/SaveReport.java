package io.sunledger.progress;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Save what a unit reports on a duty for a period.
 *
 * @param expectedVersion the version that the writer has seen; 0 where there was none
 */
public record SaveReport(
        UUID duty,
        UUID period,
        int expectedVersion,
        ReportContent content,
        @Nullable String idempotencyKey) {}
