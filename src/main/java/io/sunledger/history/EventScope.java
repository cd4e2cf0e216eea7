package io.sunledger.history;

import io.sunledger.kernel.Actor;
import io.sunledger.kernel.Refused;
import io.sunledger.security.Permission;
import org.jspecify.annotations.Nullable;

/**
 * Whose events an actor may read.
 *
 * @param government only this one's
 * @param unit only those that the unit with this code did or that changed something of its; null: all
 */
public record EventScope(String government, @Nullable String unit) {
    /** @throws Refused access.forbidden, access.noUnit */
    static EventScope of(Actor actor) {
        if (Permission.READ_EVENTS.heldBy(actor)) {
            return new EventScope(actor.government(), null);
        }
        Permission.READ_OWN_EVENTS.require(actor);
        if (actor.unit() == null) {
            throw Refused.forbidden("access.noUnit", actor.name());
        }
        return new EventScope(actor.government(), actor.unit());
    }
}
