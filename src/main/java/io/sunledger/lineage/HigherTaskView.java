package io.sunledger.lineage;

import java.util.UUID;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** A task of a higher plan. */
@Type("HigherTask")
public record HigherTaskView(
        @Id @NonNull UUID id,
        @Id @NonNull UUID higherPlanId,
        int ordinal,
        @NonNull String number,
        @NonNull String text,
        @Id @Nullable UUID sourceTaskId) {}
