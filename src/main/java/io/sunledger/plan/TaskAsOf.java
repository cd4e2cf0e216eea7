package io.sunledger.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/**
 * A task with all that it said at the end of a day.
 *
 * @param asOf the day
 */
@Type("TaskAsOf")
public record TaskAsOf(
        @NonNull LocalDate asOf,
        @Id @NonNull UUID id,
        @Id @NonNull UUID planId,
        @Id @NonNull UUID itemId,
        int ordinal,
        int version,
        @NonNull String text,
        boolean withdrawn,
        @NonNull List<@NonNull PlaceView> places,
        @NonNull List<@NonNull AssignmentView> assignments,
        @NonNull List<@NonNull DeadlineView> deadlines,
        @NonNull List<@NonNull FrequencyView> frequencies,
        @NonNull List<@NonNull TimeLimitView> timeLimits,
        @NonNull List<@NonNull TargetView> targets) {}
