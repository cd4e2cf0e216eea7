package io.sunledger.undertaking;

import io.sunledger.platform.graphql.Node;
import io.sunledger.undertaking.domain.HandOverState;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/**
 * An officer's duties go to another officer of the same unit (交接); once every item is answered it is on record with the office.
 *
 * @param fromName whose duties they were
 * @param toName the successor
 * @param startedBy the name of who started it
 * @param endedAt since when it is complete or cancelled
 */
@Type("HandOver")
public record HandOverView(
        @Id @NonNull UUID id,
        @Id @NonNull UUID unitId,
        int version,
        @NonNull HandOverState state,
        @NonNull String fromIssuer,
        @NonNull String fromSubject,
        @NonNull String fromName,
        @NonNull String toIssuer,
        @NonNull String toSubject,
        @NonNull String toName,
        @NonNull String reason,
        @NonNull String startedBy,
        @NonNull Instant startedAt,
        @Nullable Instant endedAt)
        implements Node {
    @Override
    @Id
    @NonNull
    public UUID getId() {
        return id;
    }
}
