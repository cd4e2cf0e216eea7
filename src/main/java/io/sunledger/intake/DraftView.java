package io.sunledger.intake;

import io.sunledger.intake.domain.DraftState;
import io.sunledger.platform.graphql.Node;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/**
 * A draft, without its content.
 *
 * @param planId the plan that was made of it
 */
@Type("Draft")
public record DraftView(
        @Id @NonNull UUID id,
        int version,
        @NonNull DraftState state,
        @NonNull String fileName,
        @NonNull String sha256,
        @Nullable String title,
        @Id @Nullable UUID planId,
        @NonNull Instant createdAt)
        implements Node {
    @Override
    @Id
    @NonNull
    public UUID getId() {
        return id;
    }
}
