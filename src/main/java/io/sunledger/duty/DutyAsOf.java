package io.sunledger.duty;

import io.sunledger.history.PastRow;
import io.sunledger.kernel.DutyState;
import io.sunledger.kernel.Light;
import io.sunledger.kernel.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/**
 * A duty as it was at the end of a day: the names of {@link DutyView}, but fields of today do not hang on it.
 *
 * @param asOf the day
 * @param overdue whether it was overdue on that day
 * @param light that it had on that day, by the thresholds of today
 */
@Type("DutyAsOf")
public record DutyAsOf(
        @NonNull LocalDate asOf,
        @Id @NonNull UUID id,
        int version,
        @Id @NonNull UUID planId,
        @Id @NonNull UUID itemId,
        @Id @NonNull UUID taskId,
        @Id @NonNull UUID unitId,
        @Id @Nullable UUID viaGroupId,
        @NonNull Role role,
        @NonNull LocalDate due,
        boolean wholeYear,
        @NonNull DutyState state,
        @Nullable Instant withdrawnAt,
        @Nullable Instant closedAt,
        @Id @Nullable UUID carriedToId,
        boolean overdue,
        @NonNull LocalDate planDue,
        @Nullable LocalDate extendedTo,
        @Nullable Light light) {
    static DutyAsOf of(PastRow row, LocalDate on, Lights lights) {
        var due = row.day("due");
        var state = row.oneOf(DutyState.class, "state");
        var withdrawnAt = row.instantOrNull("withdrawn_at");
        var closedAt = row.instantOrNull("closed_at");
        var carriedTo = row.idOrNull("carried_to");
        var open = withdrawnAt == null && closedAt == null && carriedTo == null;
        return new DutyAsOf(
                on,
                row.id("id"),
                row.number("version"),
                row.id("plan_id"),
                row.id("item_id"),
                row.id("task_id"),
                row.id("unit_id"),
                row.idOrNull("via_group_id"),
                row.oneOf(Role.class, "role"),
                due,
                row.flag("whole_year"),
                state,
                withdrawnAt,
                closedAt,
                carriedTo,
                open && due.isBefore(on) && state != DutyState.DONE,
                // rows of before there were extensions have no such column
                Objects.requireNonNullElse(row.dayOrNull("plan_due"), due),
                row.dayOrNull("extended_to"),
                open ? lights.on(on, due) : null);
    }
}
