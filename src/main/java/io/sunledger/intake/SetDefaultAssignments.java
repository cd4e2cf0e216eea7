package io.sunledger.intake;

import io.sunledger.plan.AssigneeInput;
import java.util.List;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** Say which units owe every task. */
@Input("SetDefaultAssignmentsAct")
public record SetDefaultAssignments(@NonNull List<@NonNull AssigneeInput> assignments) implements DraftAct {
    @Override
    public DraftContent apply(DraftContent content) {
        return content.withDefaults(assignments.stream()
                .map(input -> AssigneeLine.entered(input.said()))
                .toList());
    }
}
