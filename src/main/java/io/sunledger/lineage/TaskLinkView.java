package io.sunledger.lineage;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/**
 * What a clerk decided on a task here and a higher one.
 *
 * @param accepted whether the one answers the other
 * @param likeness of the two texts when it was decided, from 0 to 1
 * @param decidedBy the clerk's name
 */
@Type("TaskLink")
public record TaskLinkView(
        @Id @NonNull UUID id,
        @Id @NonNull UUID planId,
        @Id @NonNull UUID taskId,
        @Id @NonNull UUID higherPlanId,
        @Id @NonNull UUID higherTaskId,
        @NonNull String higherNumber,
        @NonNull String higherText,
        boolean accepted,
        double likeness,
        @NonNull Instant decidedAt,
        @NonNull String decidedBy) {}
