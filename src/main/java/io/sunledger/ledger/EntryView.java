package io.sunledger.ledger;

import io.sunledger.platform.graphql.Node;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/**
 * What was done on a day, or measured.
 *
 * @param frequencyId what it counts for; null where it measures a target
 * @param value in the target's unit
 * @param struckAt since when it is struck as recorded by mistake
 */
@Type("LedgerEntry")
public record EntryView(
        @Id @NonNull UUID id,
        int version,
        @Id @NonNull UUID planId,
        @Id @NonNull UUID taskId,
        @Id @NonNull UUID dutyId,
        @Id @NonNull UUID unitId,
        @Id @Nullable UUID frequencyId,
        @Id @Nullable UUID targetId,
        @NonNull LocalDate on,
        @NonNull String what,
        @Nullable BigDecimal value,
        @NonNull Instant recordedAt,
        @NonNull String recordedBy,
        @Nullable Instant struckAt,
        @Nullable String strikeReason)
        implements Node {
    @Override
    @Id
    @NonNull
    public UUID getId() {
        return id;
    }
}
