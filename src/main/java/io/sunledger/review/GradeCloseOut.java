package io.sunledger.review;

import io.sunledger.review.domain.CloseOutGrade;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Decide on a close-out with a grade: EXCELLENT, GOOD and PASS close the duty out, FAIL sends it back.
 *
 * @param reason required with FAIL
 * @param rectifyBy required with FAIL: until when the work is done over
 */
public record GradeCloseOut(
        UUID closeOut,
        int expectedVersion,
        CloseOutGrade grade,
        @Nullable String reason,
        @Nullable LocalDate rectifyBy,
        @Nullable String idempotencyKey)
        implements CloseOutDecision {}
