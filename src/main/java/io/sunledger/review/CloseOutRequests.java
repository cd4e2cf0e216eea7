package io.sunledger.review;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import io.sunledger.duty.DutyHold;
import io.sunledger.duty.DutyHold.Held;
import io.sunledger.history.EventLog;
import io.sunledger.kernel.Actor;
import io.sunledger.platform.Idempotency;
import io.sunledger.review.domain.CloseOut;
import io.sunledger.review.domain.Signature;
import io.sunledger.review.store.CloseOutStore;
import io.sunledger.review.store.UnmetText;
import io.sunledger.security.Permission;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/**
 * What a unit does to have its duties closed out. An officer or an approver of the unit may ask; one person is enough, since the
 * office is the other.
 *
 * <p>Codes of refusal: closeOut.pending, closeOut.notPending, closeOut.closed, closeOut.notFound, closeOut.textTooLong,
 * closeOut.textUnreadable, version.stale, duty.notFound, duty.withdrawn, duty.carried, idempotency.otherRequest, access.forbidden,
 * access.noUnit.
 */
@ApplicationScoped
public class CloseOutRequests {
    private final DutyHold duties;
    private final CloseOutHold hold;
    private final CloseOutStore store;
    private final UnmetText text;
    private final Conditions conditions;
    private final Idempotency idempotency;
    private final EventLog log;
    private final Clock clock;

    CloseOutRequests(
            DutyHold duties,
            CloseOutHold hold,
            CloseOutStore store,
            UnmetText text,
            Conditions conditions,
            Idempotency idempotency,
            EventLog log,
            Clock clock) {
        this.duties = duties;
        this.hold = hold;
        this.store = store;
        this.text = text;
        this.conditions = conditions;
        this.idempotency = idempotency;
        this.log = log;
        this.clock = clock;
    }

    /** Asks, whatever is still missing; the close-out tells what it is. Answers the close-out's id. */
    @WithTransaction
    public Uni<UUID> ask(AskCloseOut command, Actor actor) {
        var permission = CloseOutHold.ofUnit(actor);
        permission.require(actor);
        return idempotency.once(
                actor,
                command.idempotencyKey(),
                command,
                UUID.class,
                () -> duties.hold(command.duty(), actor, permission)
                        .chain(held -> ask(command, held, actor))
                        .call(closeOut -> log.append(actor, ReviewAct.ASKED, closeOut)));
    }

    private Uni<UUID> ask(AskCloseOut command, Held held, Actor actor) {
        var subject = new CloseOut.Subject(held.government(), held.plan(), held.duty(), held.unit());
        return conditions
                .of(held)
                .chain(found -> store.ofDuty(held.duty())
                        .map(before -> before.ask(
                                subject,
                                new CloseOut.Asking(
                                        Signature.of(actor, clock.instant()),
                                        command.summary(),
                                        text.written(found.unmet()))))
                        .call(store::keep)
                        .map(CloseOut::id));
    }

    /** Looks up again what stands in the way; the unit may, and the office. */
    @WithTransaction
    public Uni<UUID> check(CheckCloseOut command, Actor actor) {
        var permission = Permission.REVIEW.heldBy(actor) ? Permission.REVIEW : CloseOutHold.ofUnit(actor);
        return hold.take(command.closeOut(), actor, permission)
                .call(grip -> conditions
                        .of(grip.duty())
                        .invoke(found -> grip.closeOut().check(text.written(found.unmet()), clock.instant())))
                .call(() -> log.append(actor, ReviewAct.CHECKED, command.closeOut()))
                .replaceWith(command.closeOut());
    }

    /** Takes back what nobody has decided. */
    @WithTransaction
    public Uni<UUID> withdraw(WithdrawCloseOut command, Actor actor) {
        var permission = CloseOutHold.ofUnit(actor);
        permission.require(actor);
        return idempotency.once(
                actor,
                command.idempotencyKey(),
                command,
                UUID.class,
                () -> hold.take(command.closeOut(), actor, permission)
                        .invoke(grip -> {
                            grip.closeOut().expect(command.expectedVersion());
                            grip.closeOut().withdraw(Signature.of(actor, clock.instant()), command.reason());
                        })
                        .call(() -> log.append(actor, ReviewAct.WITHDRAWN, command.closeOut(), command.reason()))
                        .replaceWith(command.closeOut()));
    }
}
