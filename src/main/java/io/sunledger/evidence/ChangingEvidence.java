package io.sunledger.evidence;

import io.smallrye.mutiny.Uni;
import io.sunledger.duty.DutyHold;
import io.sunledger.duty.DutyHold.Held;
import io.sunledger.evidence.domain.EvidenceItem;
import io.sunledger.evidence.domain.Mark;
import io.sunledger.evidence.store.EvidenceStore;
import io.sunledger.history.EventLog;
import io.sunledger.kernel.Actor;
import io.sunledger.kernel.Refused;
import io.sunledger.security.Permission;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import java.util.function.BiFunction;

/** How every change of a piece of evidence goes, inside the transaction that is open. */
@ApplicationScoped
class ChangingEvidence {
    private final EvidenceStore store;
    private final DutyHold hold;
    private final EventLog log;
    private final Clock clock;

    ChangingEvidence(EvidenceStore store, DutyHold hold, EventLog log, Clock clock) {
        this.store = store;
        this.hold = hold;
        this.log = log;
        this.clock = clock;
    }

    /** @param change what is done to it, with who does it, when and why */
    Uni<UUID> change(
            ChangeEvidence command,
            Actor actor,
            Permission permission,
            EvidenceAct act,
            BiFunction<EvidenceItem, Mark, Uni<Void>> change) {
        permission.require(actor);
        var mark = Mark.of(actor, clock.instant(), command.reason());
        return store.dutyOf(command.evidence(), actor.government())
                .chain(duty -> hold.hold(duty, actor, permission))
                .onFailure(ChangingEvidence::isNoSuchDuty)
                .transform(unseen -> Refused.notFound("evidence", command.evidence()))
                // what the public sees may still be decided when a duty is closed out
                .invoke(held -> requireOpen(held, permission))
                .chain(() -> store.item(command.evidence()))
                .invoke(item -> item.require(command.expectedVersion()))
                .call(item -> change.apply(item, mark))
                .call(item -> log.append(actor, act, item.id(), mark.reason()))
                .map(EvidenceItem::id);
    }

    private static boolean isNoSuchDuty(Throwable failure) {
        return failure instanceof Refused refused && refused.code().equals("duty.notFound");
    }

    private static void requireOpen(Held held, Permission permission) {
        if (permission == Permission.ATTACH_EVIDENCE) {
            held.requireOpen();
        }
    }
}
