package io.sunledger.progress;

import java.math.BigDecimal;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** What was reached of a target of the task, in the target's unit. */
@Type("TargetValue")
@Input("TargetValueInput")
public record TargetValue(
        @Id @NonNull UUID targetId, @NonNull BigDecimal value) {}
