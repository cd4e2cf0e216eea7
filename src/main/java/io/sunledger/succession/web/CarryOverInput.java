package io.sunledger.succession.web;

import io.sunledger.kernel.Refused;
import io.sunledger.succession.CarryOver;
import io.sunledger.succession.CarryOver.Wanted;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/**
 * What is to be carried over, as it is sent over GraphQL.
 *
 * @param due by when the tasks are due that are added; left out: work of the whole year
 */
@Input("CarryOverInput")
public record CarryOverInput(
        @Id @NonNull UUID fromPlanId,
        @Id @NonNull UUID toPlanId,
        @NonNull List<@NonNull DutyInput> duties,
        @Nullable LocalDate due,
        @NonNull String reason,
        @Nullable String idempotencyKey) {
    CarryOver command() {
        return new CarryBody(fromPlanId, duties, due, reason).command(toPlanId, idempotencyKey);
    }

    /** @param taskId the later plan's task as part of which it goes on; left out: a task of its own */
    @Input("CarriedDutyInput")
    public record DutyInput(
            @Id @NonNull UUID dutyId, @Id @Nullable UUID taskId) {}

    /** The same as it is sent over REST; the later plan and the key stand in path and header. */
    public record CarryBody(
            @Nullable UUID fromPlanId,
            @Nullable List<DutyInput> duties,
            @Nullable LocalDate due,
            @Nullable String reason) {
        CarryOver command(UUID toPlan, @Nullable String key) {
            if (fromPlanId == null) {
                throw new Refused("request.malformed", "fromPlanId");
            }
            var wanted = duties == null ? List.<DutyInput>of() : duties;
            if (wanted.stream().anyMatch(one -> one.dutyId() == null)) {
                throw new Refused("request.malformed", "duties/dutyId");
            }
            return new CarryOver(
                    fromPlanId,
                    toPlan,
                    wanted.stream()
                            .map(one -> new Wanted(one.dutyId(), one.taskId()))
                            .toList(),
                    due,
                    reason == null ? "" : reason,
                    key);
        }
    }
}
