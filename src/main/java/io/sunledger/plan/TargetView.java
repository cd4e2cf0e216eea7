package io.sunledger.plan;

import java.math.BigDecimal;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** A quantity to reach. */
@Type("Target")
public record TargetView(
        @Id @NonNull UUID id,
        @Id @NonNull UUID taskId,
        @NonNull String text,
        @Nullable BigDecimal atLeast,
        @Nullable BigDecimal atMost,
        @NonNull String unit,
        @NonNull String subject) {}
