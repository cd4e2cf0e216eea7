package io.sunledger.duty;

import io.sunledger.kernel.Actor;
import io.sunledger.kernel.Refused;
import io.sunledger.security.Permission;
import org.jspecify.annotations.Nullable;

/**
 * Whose duties an actor may see.
 *
 * @param government only this one's
 * @param unit only those of the unit with this code; null: of every unit
 */
public record DutyScope(String government, @Nullable String unit) {
    /** @throws Refused access.forbidden, access.noUnit where it may see its own unit's and has none */
    public static DutyScope of(Actor actor) {
        if (Permission.READ_ALL_DUTIES.heldBy(actor)) {
            return new DutyScope(actor.government(), null);
        }
        Permission.READ_OWN_DUTIES.require(actor);
        return ofOwnUnit(actor);
    }

    /** What the actor's own unit owes, even where it may see more. */
    static DutyScope ofOwn(Actor actor) {
        of(actor);
        return ofOwnUnit(actor);
    }

    private static DutyScope ofOwnUnit(Actor actor) {
        if (actor.unit() == null) {
            throw Refused.forbidden("access.noUnit", actor.name());
        }
        return new DutyScope(actor.government(), actor.unit());
    }
}
