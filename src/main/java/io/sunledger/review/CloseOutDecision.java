package io.sunledger.review;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the office decides on a close-out, and on which state of it. */
sealed interface CloseOutDecision permits WaiveShortfall, RefuseCloseOut, GradeCloseOut, ReopenDuty {
    UUID closeOut();

    int expectedVersion();

    @Nullable
    String idempotencyKey();
}
