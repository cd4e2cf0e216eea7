package io.sunledger.duty;

import io.sunledger.duty.domain.ExtensionState;
import io.sunledger.platform.graphql.Node;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/**
 * That a unit asks for a later date (延期), and what the office decided.
 *
 * @param dueBefore the date that held when it was asked for
 * @param grantedDue null unless it is granted
 * @param decision why it was decided so
 */
@Type("Extension")
public record ExtensionView(
        @Id @NonNull UUID id,
        int version,
        @Id @NonNull UUID planId,
        @Id @NonNull UUID dutyId,
        @Id @NonNull UUID unitId,
        @NonNull ExtensionState state,
        @NonNull LocalDate dueBefore,
        @NonNull LocalDate askedDue,
        @NonNull String reason,
        @NonNull Instant askedAt,
        @NonNull String askedBy,
        @Nullable LocalDate grantedDue,
        @Nullable String decision,
        @Nullable Instant decidedAt,
        @Nullable String decidedBy)
        implements Node {
    @Override
    @Id
    @NonNull
    public UUID getId() {
        return id;
    }
}
