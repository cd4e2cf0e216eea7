package io.sunledger.plan;

import io.sunledger.kernel.LimitUnit;
import java.math.BigDecimal;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** A limit that runs from an event each time one occurs. */
@Type("TimeLimit")
public record TimeLimitView(
        @Id @NonNull UUID id,
        @Id @NonNull UUID taskId,
        @NonNull String text,
        @NonNull BigDecimal amount,
        @NonNull LimitUnit unit,
        @NonNull String subject) {}
