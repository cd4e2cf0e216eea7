package io.sunledger.review;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import io.sunledger.duty.DutyHold;
import io.sunledger.history.EventLog;
import io.sunledger.kernel.Actor;
import io.sunledger.platform.Idempotency;
import io.sunledger.platform.Today;
import io.sunledger.review.CloseOutHold.Grip;
import io.sunledger.review.Conditions.Found;
import io.sunledger.review.domain.CloseOut;
import io.sunledger.review.domain.CloseOutWaiver;
import io.sunledger.review.domain.Signature;
import io.sunledger.review.domain.Unmet;
import io.sunledger.review.store.CloseOutStore;
import io.sunledger.review.store.UnmetText;
import io.sunledger.security.Permission;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/**
 * What the office decides on close-outs. Nobody decides or waives who wrote, submitted or approved a report on the duty or asked to
 * have it closed out, whatever other role the account has.
 *
 * <p>Codes of refusal: closeOut.notFound, closeOut.notPending, closeOut.notClosed, closeOut.unmet (with closeOut.noEvidence,
 * closeOut.deadLink, closeOut.noReport, closeOut.targetUnmet, closeOut.countShort), closeOut.nothingToWaive,
 * closeOut.noReason, closeOut.textTooLong, closeOut.textUnreadable, closeOut.noRectifyBy, closeOut.rectifyByPast, review.samePerson,
 * version.stale, duty.withdrawn, duty.carried, idempotency.otherRequest, access.forbidden.
 */
@ApplicationScoped
public class CloseOutDecisions {
    private final DutyHold duties;
    private final CloseOutHold hold;
    private final CloseOutStore store;
    private final UnmetText text;
    private final Conditions conditions;
    private final Idempotency idempotency;
    private final EventLog log;
    private final Clock clock;

    CloseOutDecisions(
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

    /** Does without something that stands in the way now. Answers the close-out's id. */
    @WithTransaction
    public Uni<UUID> waive(WaiveShortfall command, Actor actor) {
        return decide(
                command,
                actor,
                grip -> conditions
                        .of(grip.duty())
                        .chain(found -> waive(command, grip.closeOut(), found, actor))
                        .chain(() -> log.append(actor, ReviewAct.WAIVED, command.closeOut(), command.reason())));
    }

    private Uni<Void> waive(WaiveShortfall command, CloseOut closeOut, Found found, Actor actor) {
        var what = new Unmet.Key(command.shortfall(), command.subject());
        return store.waivers(closeOut.id()).chain(before -> {
            var waiver = closeOut.waive(
                    signed(actor),
                    found.involved(),
                    new CloseOutWaiver.Waiving(what, command.reason()),
                    CloseOutWaiver.without(found.unmet(), before));
            closeOut.check(text.written(found.unmet()), clock.instant());
            return store.keep(waiver);
        });
    }

    /** Does not decide on it as it was asked for. */
    @WithTransaction
    public Uni<UUID> refuse(RefuseCloseOut command, Actor actor) {
        return decide(
                command,
                actor,
                grip -> conditions
                        .of(grip.duty())
                        .invoke(found -> grip.closeOut().refuse(signed(actor), found.involved(), command.reason()))
                        .chain(() -> log.append(actor, ReviewAct.REFUSED, command.closeOut(), command.reason())));
    }

    /** Closes the duty out with a grade, or sends it back to be done over. */
    @WithTransaction
    public Uni<UUID> grade(GradeCloseOut command, Actor actor) {
        return decide(
                command, actor, grip -> conditions.of(grip.duty()).chain(found -> grade(command, grip, found, actor)));
    }

    private Uni<Void> grade(GradeCloseOut command, Grip grip, Found found, Actor actor) {
        var grading = new CloseOut.Grading(command.grade(), command.reason(), command.rectifyBy());
        var act = command.grade().closesOut() ? ReviewAct.GRANTED : ReviewAct.FAILED;
        grip.closeOut().check(text.written(found.unmet()), clock.instant());
        return missing(grip.closeOut(), found)
                .invoke(missing ->
                        grip.closeOut().grade(signed(actor), found.involved(), grading, Today.by(clock), missing))
                .chain(() -> command.grade().closesOut()
                        ? duties.closeOut(grip.duty())
                        : Uni.createFrom().voidItem())
                .chain(() -> log.append(actor, act, command.closeOut(), command.reason()));
    }

    /** Opens a duty again that was closed out; the close-out stays as it is. */
    @WithTransaction
    public Uni<UUID> reopen(ReopenDuty command, Actor actor) {
        return decide(command, actor, grip -> {
            grip.closeOut().reopen(signed(actor), command.reason());
            return duties.reopen(grip.duty())
                    .chain(() ->
                            log.append(actor, ReviewAct.REOPENED, grip.duty().duty(), command.reason()));
        });
    }

    private Uni<List<Unmet>> missing(CloseOut closeOut, Found found) {
        return store.waivers(closeOut.id()).map(waivers -> CloseOutWaiver.without(found.unmet(), waivers));
    }

    private <C extends Record & CloseOutDecision> Uni<UUID> decide(
            C command, Actor actor, Function<Grip, Uni<?>> work) {
        Permission.REVIEW.require(actor);
        return idempotency.once(
                actor,
                command.idempotencyKey(),
                command,
                UUID.class,
                () -> hold.take(command.closeOut(), actor, Permission.REVIEW)
                        .invoke(grip -> grip.closeOut().expect(command.expectedVersion()))
                        .call(work)
                        .replaceWith(command.closeOut()));
    }

    private Signature signed(Actor actor) {
        return Signature.of(actor, clock.instant());
    }
}
