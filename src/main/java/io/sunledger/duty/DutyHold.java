package io.sunledger.duty;

import io.smallrye.mutiny.Uni;
import io.sunledger.duty.domain.Duty;
import io.sunledger.duty.store.DutyStore;
import io.sunledger.kernel.Actor;
import io.sunledger.kernel.DutyState;
import io.sunledger.kernel.Refused;
import io.sunledger.kernel.Role;
import io.sunledger.security.Permission;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * For who acts on a duty, inside the transaction that is open: whoever holds a duty is the only one to act on it until the
 * transaction ends. Every command on a duty's life takes this hold first, so they follow one another.
 */
@ApplicationScoped
public class DutyHold {
    private final DutyStore store;
    private final Clock clock;

    DutyHold(DutyStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * A duty that is held, as it is now.
     *
     * @param closedAt since when it is closed out
     */
    public record Held(
            UUID duty,
            String government,
            UUID plan,
            UUID item,
            UUID task,
            UUID unit,
            Role role,
            LocalDate due,
            boolean wholeYear,
            DutyState state,
            @Nullable Instant closedAt) {
        static Held of(Duty duty) {
            return new Held(
                    duty.id(),
                    duty.government(),
                    duty.planId(),
                    duty.itemId(),
                    duty.taskId(),
                    duty.unitId(),
                    duty.role(),
                    duty.due(),
                    duty.wholeYear(),
                    duty.state(),
                    duty.closedAt());
        }

        /** @throws Refused duty.closed */
        public void requireOpen() {
            if (closedAt != null) {
                throw Refused.of(Refused.Kind.CONFLICT, "duty.closed", duty);
            }
        }
    }

    /**
     * Holds a duty of those that the permission reaches: of the actor's own unit, or of its whole government; waits for who holds it
     * now. It may be closed out.
     *
     * @throws Refused access.forbidden, access.noUnit, duty.notFound, duty.withdrawn, duty.carried
     */
    public Uni<Held> hold(UUID duty, Actor actor, Permission permission) {
        permission.require(actor);
        return store.toAct(duty, permission.ofOwnUnit() ? DutyScope.ofOwn(actor) : DutyScope.of(actor))
                .invoke(Duty::requireOwed)
                .map(Held::of);
    }

    /** Holds many, in the order of their ids so that two who do so do not wait for each other; those not found are left out. */
    public Uni<List<Held>> holdAll(Collection<UUID> duties, Actor actor, Permission permission) {
        permission.require(actor);
        return store.toActOn(duties, permission.ofOwnUnit() ? DutyScope.ofOwn(actor) : DutyScope.of(actor))
                .map(found -> found.stream().map(Held::of).toList());
    }

    /** Holds a duty for the service itself; null where it is owed no more. */
    public Uni<@Nullable Held> holdForService(UUID duty, String government) {
        return store.find(duty, new DutyScope(government, null))
                .map(found -> found == null || found.withdrawnAt() != null || found.carriedTo() != null
                        ? null
                        : Held.of(found));
    }

    /** Says how far the unit is with a duty that is held. */
    public Uni<Void> reach(Held held, DutyState state) {
        return store.held(held.duty()).invoke(duty -> duty.reach(state)).replaceWithVoid();
    }

    /** Closes out a duty that is held. @throws Refused duty.closed */
    public Uni<Void> closeOut(Held held) {
        return store.held(held.duty())
                .invoke(duty -> duty.closeOut(clock.instant()))
                .replaceWithVoid();
    }

    /** Opens again a duty that is held. */
    public Uni<Void> reopen(Held held) {
        return store.held(held.duty()).invoke(Duty::reopen).replaceWithVoid();
    }

    /** Has a duty that is held go on as another. @throws Refused duty.closed */
    public Uni<Void> carry(Held held, UUID to) {
        return store.held(held.duty()).invoke(duty -> duty.carryTo(to)).replaceWithVoid();
    }
}
