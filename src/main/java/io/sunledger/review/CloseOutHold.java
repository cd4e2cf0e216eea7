package io.sunledger.review;

import io.smallrye.mutiny.Uni;
import io.sunledger.duty.DutyHold;
import io.sunledger.duty.DutyHold.Held;
import io.sunledger.duty.DutyScope;
import io.sunledger.kernel.Actor;
import io.sunledger.review.domain.CloseOut;
import io.sunledger.review.store.CloseOutStore;
import io.sunledger.security.Permission;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Takes hold of a close-out by its duty, so that whoever decides on it decides alone. */
@ApplicationScoped
class CloseOutHold {
    private final DutyHold hold;
    private final CloseOutStore store;

    CloseOutHold(DutyHold hold, CloseOutStore store) {
        this.hold = hold;
        this.store = store;
    }

    /** A close-out and its duty, both as they are now. */
    record Grip(Held duty, CloseOut closeOut) {}

    Uni<Grip> take(UUID closeOut, Actor actor, Permission permission) {
        permission.require(actor);
        return store.dutyOf(closeOut, DutyScope.of(actor))
                .chain(duty -> hold.hold(duty, actor, permission))
                .chain(held -> store.held(closeOut).map(found -> new Grip(held, found)));
    }

    /** The permission by which a unit's officer or approver acts in its name. */
    static Permission ofUnit(Actor actor) {
        return Permission.REPORT.heldBy(actor) ? Permission.REPORT : Permission.APPROVE;
    }
}
