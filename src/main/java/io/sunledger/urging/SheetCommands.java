package io.sunledger.urging;

import io.sunledger.urging.domain.Colour;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Acts on urging. */
public interface SheetCommands {
    /** Issue a sheet by hand. */
    record IssueSheet(
            UUID duty,
            Colour colour,
            String reason,
            @Nullable String idempotencyKey) {}

    /** Sign for a sheet (签收). */
    record ReceiveSheet(UUID sheet, int expectedVersion) {}

    /** Answer a sheet (反馈). */
    record AnswerSheet(UUID sheet, int expectedVersion, String answer) {}

    /** Withdraw a sheet; its number stays. */
    record WithdrawSheet(UUID sheet, int expectedVersion, String reason) {}

    /** Leave a duty alone until a day. */
    record PauseUrging(UUID duty, LocalDate until, String reason) {}
}
