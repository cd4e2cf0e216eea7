package io.sunledger.duty;

import io.sunledger.kernel.DutyState;
import io.sunledger.kernel.Light;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;

/**
 * Which duties to list; null asks for nothing.
 *
 * @param overdue whether overdue or not
 * @param dueBefore due before this day
 * @param withdrawn whether those withdrawn are wanted, and then only those; null is no
 * @param light by the clock alone
 * @param text words that occur in the task or in the heading of its item
 */
@Input("DutyFilter")
public record FindDuties(
        @Id @Nullable UUID planId,
        @Id @Nullable UUID taskId,
        @Id @Nullable UUID unitId,
        @Nullable DutyState state,
        @Nullable Boolean overdue,
        @Nullable LocalDate dueBefore,
        @Nullable Boolean withdrawn,
        @Nullable Light light,
        @Nullable String text) {
    public static final FindDuties ALL = new FindDuties(null, null, null, null, null, null, null, null, null);

    public static FindDuties ofPlan(UUID plan) {
        return new FindDuties(plan, null, null, null, null, null, null, null, null);
    }
}
