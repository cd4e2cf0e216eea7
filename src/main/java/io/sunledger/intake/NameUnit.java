package io.sunledger.intake;

import io.sunledger.kernel.Refused;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/**
 * Say which unit or group a name means, everywhere in the draft; a unit's name is remembered as its alias.
 *
 * @param name as the document prints it
 * @param unitId the unit; or
 * @param groupId the group
 */
@Input("NameUnitAct")
public record NameUnit(
        @NonNull String name,
        @Id @Nullable UUID unitId,
        @Id @Nullable UUID groupId) implements DraftAct {
    /** @throws Refused draft.name.notFound, draft.name.oneOfBoth */
    @Override
    public DraftContent apply(DraftContent content) {
        if ((unitId == null) == (groupId == null)) {
            throw new Refused("draft.name.oneOfBoth", name);
        }
        if (content.assignees().noneMatch(line -> line.name().equals(name))) {
            throw Refused.notFound("draft.name", name);
        }
        return content.mapAssignees(line -> line.name().equals(name) ? line.known(unitId, groupId) : line);
    }
}
