package io.sunledger.duty;

import io.smallrye.mutiny.Uni;
import io.sunledger.duty.domain.Duty;
import io.sunledger.duty.store.DutyStore;
import io.sunledger.kernel.Actor;
import io.sunledger.kernel.DutyState;
import io.sunledger.kernel.Refused;
import io.sunledger.security.Permission;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/**
 * For who reports on a duty, inside the transaction that is open: whoever holds a duty is the only one to report on it until the
 * transaction ends.
 */
@ApplicationScoped
public class DutyHold {
    private final DutyStore store;

    DutyHold(DutyStore store) {
        this.store = store;
    }

    /** A duty that is held. */
    public record Held(UUID duty, UUID plan, UUID task, UUID unit) {
        static Held of(Duty duty) {
            return new Held(duty.id(), duty.planId(), duty.taskId(), duty.unitId());
        }
    }

    /**
     * Holds a duty of the actor's own unit; waits for who holds it now.
     *
     * @throws Refused access.forbidden, access.noUnit, duty.notFound, duty.withdrawn
     */
    public Uni<Held> hold(UUID duty, Actor actor) {
        Permission.REPORT.require(actor);
        return store.toReport(duty, DutyScope.ofOwn(actor))
                .invoke(Duty::requireOwed)
                .map(Held::of);
    }

    /** Says how far the unit is with a duty that is held. */
    public Uni<Void> reach(Held held, DutyState state) {
        return store.held(held.duty()).invoke(duty -> duty.reach(state)).replaceWithVoid();
    }
}
