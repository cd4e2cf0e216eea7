package io.sunledger.review;

import io.sunledger.review.domain.LookBackFinding;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Say what a look-back finds of a duty.
 *
 * @param entry the duty's entry in the look-back
 * @param evidence what it was found by
 * @param rectifyBy required where something is left to be done and the duty is not reopened
 * @param reopen whether a duty that slipped back is opened again
 */
public record FindOnLookBack(
        UUID entry,
        int expectedVersion,
        LookBackFinding finding,
        @Nullable String text,
        @Nullable String evidence,
        @Nullable LocalDate rectifyBy,
        boolean reopen,
        @Nullable String idempotencyKey) {}
