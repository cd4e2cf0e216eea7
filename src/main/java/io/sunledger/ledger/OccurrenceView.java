package io.sunledger.ledger;

import io.sunledger.kernel.Light;
import io.sunledger.kernel.LimitUnit;
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
 * That something occurred from which a time limit runs, and when the limit is over.
 *
 * @param due the last moment
 * @param dueOn the last day
 * @param provisional whether a notice that is not there yet may move it
 * @param light null where it does not run
 * @param struckAt since when it is struck as recorded by mistake
 */
@Type("Occurrence")
public record OccurrenceView(
        @Id @NonNull UUID id,
        int version,
        @Id @NonNull UUID planId,
        @Id @NonNull UUID taskId,
        @Id @NonNull UUID dutyId,
        @Id @NonNull UUID unitId,
        @Id @NonNull UUID timeLimitId,
        @NonNull String what,
        @NonNull BigDecimal amount,
        @NonNull LimitUnit unit,
        @NonNull Instant occurredAt,
        @NonNull Instant recordedAt,
        @NonNull String recordedBy,
        @NonNull Instant due,
        @NonNull LocalDate dueOn,
        boolean provisional,
        @NonNull OccurrenceState state,
        @Nullable Light light,
        @Nullable Instant endedAt,
        @Nullable String note,
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
