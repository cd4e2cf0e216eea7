package io.sunledger.review;

import io.sunledger.review.domain.Shortfall;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/**
 * Something missing that the office did without (豁免).
 *
 * @param subjectId the target, the frequency or the link that it is about; null where it is about the duty as a whole
 */
@Type("CloseOutWaiver")
public record WaiverView(
        @Id @NonNull UUID id,
        @Id @NonNull UUID closeOutId,
        @NonNull Shortfall shortfall,
        @Id @Nullable UUID subjectId,
        @NonNull String reason,
        @NonNull Instant waivedAt,
        @NonNull String waivedBy) {}
