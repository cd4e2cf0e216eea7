package io.sunledger.urging;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import io.sunledger.duty.DutyHold;
import io.sunledger.history.EventLog;
import io.sunledger.kernel.Actor;
import io.sunledger.kernel.Ids;
import io.sunledger.platform.Today;
import io.sunledger.security.Permission;
import io.sunledger.urging.SheetCommands.PauseUrging;
import io.sunledger.urging.domain.UrgingPause;
import io.sunledger.urging.store.SheetReads;
import io.sunledger.urging.store.UrgingStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * Which duties the rounds leave alone for some time. A pause until today ends an earlier one.
 *
 * <p>Codes of refusal: sheet.reason, pause.past, duty.notFound, duty.withdrawn, duty.carried, access.forbidden.
 */
@ApplicationScoped
public class UrgingPauses {
    private final SheetReads reads;
    private final UrgingStore store;
    private final DutyHold hold;
    private final EventLog log;
    private final Clock clock;

    UrgingPauses(SheetReads reads, UrgingStore store, DutyHold hold, EventLog log, Clock clock) {
        this.reads = reads;
        this.store = store;
        this.hold = hold;
        this.log = log;
        this.clock = clock;
    }

    /** Those that hold today, of duties that the caller was shown. */
    public Uni<List<PauseView>> ofDuties(Collection<UUID> shown) {
        return reads.pauses(shown, Today.by(clock));
    }

    /** Answers the duty's id. */
    @WithTransaction
    public Uni<UUID> pause(PauseUrging command, Actor actor) {
        var order = new UrgingPause.Order(
                command.until(), command.reason(), Today.by(clock), clock.instant(), actor.name());
        return hold.hold(command.duty(), actor, Permission.URGE)
                .chain(held -> store.pause(held.duty())
                        .chain(known -> known == null
                                ? store.add(new UrgingPause(Ids.next(), UrgingSheets.subject(held), order))
                                : Uni.createFrom().voidItem().invoke(() -> known.set(order))))
                .chain(() -> log.append(actor, UrgingAct.PAUSED, command.duty(), command.reason()))
                .replaceWith(command.duty());
    }
}
