package io.sunledger.duty;

import io.sunledger.duty.domain.DueCause;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/**
 * A date that a duty had, or has.
 *
 * @param planDue what the plan said meanwhile
 * @param since from when on it held; null where that is not known any more
 * @param until null for the one that holds
 * @param by who changed it; null for the first one
 */
@Type("DueDate")
public record DueDateView(
        @Id @NonNull UUID dutyId,
        @NonNull LocalDate due,
        @NonNull LocalDate planDue,
        @Nullable Instant since,
        @Nullable Instant until,
        @NonNull DueCause cause,
        @Nullable String reason,
        @Nullable String by,
        @Id @Nullable UUID extensionId) {

    /** The same date, which held until then. */
    public DueDateView until(Instant end) {
        return new DueDateView(dutyId, due, planDue, since, end, cause, reason, by, extensionId);
    }
}
