package io.sunledger.review.web;

import io.sunledger.kernel.Refused;
import io.sunledger.review.AskCloseOut;
import io.sunledger.review.GradeCloseOut;
import io.sunledger.review.RefuseCloseOut;
import io.sunledger.review.ReopenDuty;
import io.sunledger.review.WaiveShortfall;
import io.sunledger.review.WithdrawCloseOut;
import io.sunledger.review.domain.CloseOutGrade;
import io.sunledger.review.domain.Shortfall;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What the mutations on close-outs take, and the bodies over REST, where the rest stands in path and headers. */
public interface CloseOutInputs {
    @Input("AskCloseOutInput")
    record AskCloseOutInput(
            @Id @NonNull UUID dutyId,
            @Nullable String summary,
            @Nullable String idempotencyKey) {
        AskCloseOut command() {
            return new AskCloseOut(dutyId, summary, idempotencyKey);
        }
    }

    /** For {@code withdrawCloseOut}, where the reason may be left out, {@code refuseCloseOut} and {@code reopenDuty}. */
    @Input("CloseOutReasonInput")
    record ReasonInput(
            @Id @NonNull UUID closeOutId,
            int expectedVersion,
            @Nullable String reason,
            @Nullable String idempotencyKey) {
        WithdrawCloseOut withdraw() {
            return new WithdrawCloseOut(closeOutId, expectedVersion, reason, idempotencyKey);
        }

        RefuseCloseOut refuse() {
            return new RefuseCloseOut(closeOutId, expectedVersion, reason, idempotencyKey);
        }

        ReopenDuty reopen() {
            return new ReopenDuty(closeOutId, expectedVersion, reason, idempotencyKey);
        }
    }

    @Input("WaiveShortfallInput")
    record WaiveInput(
            @Id @NonNull UUID closeOutId,
            int expectedVersion,
            @NonNull Shortfall shortfall,
            @Id @Nullable UUID subjectId,
            @NonNull String reason,
            @Nullable String idempotencyKey) {
        WaiveShortfall command() {
            return new WaiveShortfall(closeOutId, expectedVersion, shortfall, subjectId, reason, idempotencyKey);
        }
    }

    @Input("GradeCloseOutInput")
    record GradeInput(
            @Id @NonNull UUID closeOutId,
            int expectedVersion,
            @NonNull CloseOutGrade grade,
            @Nullable String reason,
            @Nullable LocalDate rectifyBy,
            @Nullable String idempotencyKey) {
        GradeCloseOut command() {
            return new GradeCloseOut(closeOutId, expectedVersion, grade, reason, rectifyBy, idempotencyKey);
        }
    }

    record AskBody(@Nullable String summary) {}

    record ReasonBody(@Nullable String reason) {}

    record WaiveBody(
            @Nullable Shortfall shortfall,
            @Nullable UUID subjectId,
            @Nullable String reason) {}

    record GradeBody(
            @Nullable CloseOutGrade grade,
            @Nullable String reason,
            @Nullable LocalDate rectifyBy) {}

    /** @throws Refused request.malformed */
    static <T> T required(@Nullable T value, String name) {
        if (value == null) {
            throw new Refused("request.malformed", name);
        }
        return value;
    }
}
