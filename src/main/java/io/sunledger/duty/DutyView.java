package io.sunledger.duty;

import io.sunledger.kernel.DutyState;
import io.sunledger.kernel.Light;
import io.sunledger.kernel.Role;
import io.sunledger.platform.graphql.Node;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/**
 * What a unit owes of a task (责任事项).
 *
 * @param viaGroupId the group by which the plan names the unit; null where it names the unit itself
 * @param due the last day
 * @param wholeYear work of the whole year, due on its last day
 * @param state as the report of the latest period says
 * @param withdrawnAt since when it is owed no more
 * @param closedAt since when it is closed out (销号)
 * @param carriedToId the duty of another year's plan as which it goes on (结转)
 * @param planDue the last day as the plan says; the duty is due later where an extension holds
 * @param extendedTo the last day as an extension says (延期)
 * @param light how near the due date is (亮灯), by the clock alone; null where the duty is closed out, carried over or withdrawn
 * @param overdue owed, due before today, neither reported done nor closed out nor carried over
 */
@Type("Duty")
public record DutyView(
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
        @Nullable Light light)
        implements Node {
    @Override
    @Id
    @NonNull
    public UUID getId() {
        return id;
    }
}
