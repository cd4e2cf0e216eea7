package io.sunledger.intake;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.sunledger.kernel.Assignee;
import io.sunledger.kernel.Origin;
import io.sunledger.kernel.Role;
import io.sunledger.kernel.SourceSpan;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** A unit or group that a draft names, and which one that is, once that is known. */
@Type("DraftAssignment")
public record AssigneeLine(
        @NonNull Role role,
        @NonNull String name,
        @Nullable SourceSpan span,
        @NonNull Origin origin,
        @Id @Nullable UUID unitId,
        @Id @Nullable UUID groupId) {
    static AssigneeLine entered(Assignee assignee) {
        return new AssigneeLine(
                assignee.role(), assignee.name(), null, Origin.ENTERED, assignee.unit(), assignee.group());
    }

    AssigneeLine known(@Nullable UUID unit, @Nullable UUID group) {
        return new AssigneeLine(role, name, span, origin, unit, group);
    }

    boolean resolved() {
        return unitId != null || groupId != null;
    }

    @JsonIgnore
    Assignee said() {
        return new Assignee(role, name, unitId, groupId);
    }
}
