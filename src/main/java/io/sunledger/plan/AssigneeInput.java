package io.sunledger.plan;

import io.sunledger.kernel.Assignee;
import io.sunledger.kernel.Role;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** A unit or a group in a role, as it is sent; at most one of the two ids. */
@Input("AssigneeInput")
public record AssigneeInput(
        @NonNull Role role,
        @NonNull String name,
        @Id @Nullable UUID unitId,
        @Id @Nullable UUID groupId) {
    public Assignee said() {
        Needed.all("assignments: role, name", role, name);
        return new Assignee(role, name, unitId, groupId);
    }
}
