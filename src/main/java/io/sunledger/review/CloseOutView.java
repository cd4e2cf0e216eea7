package io.sunledger.review;

import io.sunledger.platform.graphql.Node;
import io.sunledger.review.domain.CloseOutGrade;
import io.sunledger.review.domain.CloseOutState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/**
 * One asking to have a duty closed out (销号), with what became of it.
 *
 * @param number which asking of the duty's it is, from 1
 * @param unmet what stood in the way at {@code checkedAt}
 * @param reason why it was withdrawn, refused or graded so; may be empty but for refused and failed
 * @param rectifyBy until when the work is done over, where it failed
 * @param settledAt when it was withdrawn or decided
 */
@Type("CloseOut")
public record CloseOutView(
        @Id @NonNull UUID id,
        int version,
        @Id @NonNull UUID planId,
        @Id @NonNull UUID dutyId,
        @Id @NonNull UUID unitId,
        int number,
        @NonNull CloseOutState state,
        @NonNull String summary,
        @NonNull Instant askedAt,
        @NonNull String askedBy,
        @NonNull List<@NonNull UnmetView> unmet,
        @NonNull Instant checkedAt,
        @Nullable CloseOutGrade grade,
        @Nullable String reason,
        @Nullable LocalDate rectifyBy,
        @Nullable Instant settledAt,
        @Nullable String settledBy,
        @Nullable Instant reopenedAt,
        @Nullable String reopenedBy,
        @Nullable String reopenReason)
        implements Node {
    @Override
    @Id
    @NonNull
    public UUID getId() {
        return id;
    }
}
