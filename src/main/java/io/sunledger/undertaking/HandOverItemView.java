package io.sunledger.undertaking;

import io.sunledger.undertaking.domain.HandOverAnswer;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/**
 * One duty of a hand-over, and the successor's word on it.
 *
 * @param reason as the successor said
 */
@Type("HandOverItem")
public record HandOverItemView(
        @Id @NonNull UUID id,
        @Id @NonNull UUID handOverId,
        @Id @NonNull UUID dutyId,
        @NonNull HandOverAnswer state,
        @Nullable String reason,
        @Nullable Instant answeredAt,
        @Nullable String answeredBy) {}
