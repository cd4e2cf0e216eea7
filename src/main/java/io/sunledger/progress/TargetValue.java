package io.sunledger.progress;

import java.math.BigDecimal;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;

/** What was reached of a target of the task, in the target's unit. */
public record TargetValue(
        @Id @NonNull UUID targetId, @NonNull BigDecimal value) {}
