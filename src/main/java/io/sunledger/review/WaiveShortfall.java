package io.sunledger.review;

import io.sunledger.review.domain.Shortfall;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Do without something that stands in the way of a close-out.
 *
 * @param subject the target, the frequency or the link that it is about; null where it is about the duty as a whole
 */
public record WaiveShortfall(
        UUID closeOut,
        int expectedVersion,
        Shortfall shortfall,
        @Nullable UUID subject,
        @Nullable String reason,
        @Nullable String idempotencyKey)
        implements CloseOutDecision {}
