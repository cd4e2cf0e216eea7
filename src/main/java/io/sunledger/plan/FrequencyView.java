package io.sunledger.plan;

import io.sunledger.kernel.Cycle;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** Work that recurs. */
@Type("Frequency")
public record FrequencyView(
        @Id @NonNull UUID id,
        @Id @NonNull UUID taskId,
        @NonNull String text,
        @NonNull Cycle every,
        int atLeast) {}
