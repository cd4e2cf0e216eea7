package io.sunledger.undertaking;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.sunledger.duty.DutyHold;
import io.sunledger.duty.DutyHold.Held;
import io.sunledger.duty.DutyScope;
import io.sunledger.history.EventLog;
import io.sunledger.kernel.Actor;
import io.sunledger.kernel.Page;
import io.sunledger.kernel.PageRequest;
import io.sunledger.kernel.Refused;
import io.sunledger.platform.Idempotency;
import io.sunledger.security.Permission;
import io.sunledger.undertaking.domain.Account;
import io.sunledger.undertaking.domain.HandOver;
import io.sunledger.undertaking.domain.HandOverItem;
import io.sunledger.undertaking.store.HandOverStore;
import io.sunledger.undertaking.store.HandOverStore.Place;
import io.sunledger.undertaking.store.UndertakingReads;
import io.sunledger.undertaking.store.UndertakingStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An officer's duties go to another officer of the unit, item by item (逐项交接并备案). Every command answers the hand-over's id.
 *
 * <p>The successor is an account: only its token knows of which unit it is, and a liaison of the registry has none. Whoever is named
 * by mistake cannot confirm, for it is not an officer of the unit; the hand-over is then cancelled.
 *
 * <p>Codes of refusal: handOver.notFound, handOver.itemNotFound, handOver.size, handOver.successor, handOver.sameOfficer,
 * handOver.notReceived, handOver.severalOfficers, handOver.notYours, handOver.underWay, handOver.ended, handOver.notSuccessor,
 * handOver.answered, handOver.reason, handOver.reasonTooLong, duty.notFound, duty.withdrawn, duty.carried, duty.closed,
 * idempotency.otherRequest, access.forbidden, access.noUnit.
 */
@ApplicationScoped
public class HandOvers {
    private final HandOverStore store;
    private final HandOverStarts starts;
    private final UndertakingStore undertakings;
    private final UndertakingReads reads;
    private final Departures departures;
    private final DutyHold hold;
    private final Idempotency idempotency;
    private final EventLog log;
    private final Clock clock;

    HandOvers(
            HandOverStore store,
            HandOverStarts starts,
            UndertakingStore undertakings,
            UndertakingReads reads,
            Departures departures,
            DutyHold hold,
            Idempotency idempotency,
            EventLog log,
            Clock clock) {
        this.store = store;
        this.starts = starts;
        this.undertakings = undertakings;
        this.reads = reads;
        this.departures = departures;
        this.hold = hold;
        this.idempotency = idempotency;
        this.log = log;
        this.clock = clock;
    }

    /** An officer hands over its own duties, the unit's approver those of any of its officers. */
    @WithTransaction
    public Uni<UUID> start(StartHandOver command, Actor actor) {
        Permission.HAND_OVER.require(actor);
        HandOverStarts.check(command);
        return idempotency.once(
                actor,
                command.idempotencyKey(),
                command,
                UUID.class,
                () -> Multi.createFrom()
                        .items(command.duties().stream().distinct().sorted())
                        .onItem()
                        .transformToUniAndConcatenate(duty -> hold.hold(duty, actor, Permission.HAND_OVER))
                        .invoke(Held::requireOpen)
                        .collect()
                        .asList()
                        .chain(held -> starts.start(command, held, actor))
                        .call(id -> log.append(actor, UndertakingAct.HAND_OVER_STARTED, id, command.reason())));
    }

    /** The successor takes one duty over and is responsible for it from now on. */
    @WithTransaction
    public Uni<UUID> confirm(AnswerHandOver command, Actor actor) {
        return answer(command, true, actor);
    }

    /** The successor does not take it over, with the reason: it stays with whose it was. */
    @WithTransaction
    public Uni<UUID> decline(AnswerHandOver command, Actor actor) {
        return answer(command, false, actor);
    }

    /** Who started it, or the unit's approver, gives it up; what is confirmed stays confirmed. */
    @WithTransaction
    public Uni<UUID> cancel(UUID handOver, @Nullable String reason, Actor actor) {
        Permission.HAND_OVER.require(actor);
        return store.toAct(handOver, ownUnit(actor))
                .invoke(found -> requireMayCancel(found, actor))
                .chain(found -> store.itemsOf(handOver).invoke(items -> found.cancel(items, clock.instant())))
                .chain(() -> log.append(actor, UndertakingAct.HAND_OVER_CANCELLED, handOver, reason))
                .replaceWith(handOver);
    }

    private Uni<UUID> answer(AnswerHandOver command, boolean confirmed, Actor actor) {
        Permission.REPORT.require(actor);
        return idempotency.once(
                actor,
                command.idempotencyKey(),
                new Answer(command, confirmed),
                UUID.class,
                () -> store.placeOf(command.item(), actor.government())
                        .call(place -> confirmed
                                ? hold.hold(place.duty(), actor, Permission.REPORT)
                                        .invoke(Held::requireOpen)
                                : Uni.createFrom().voidItem())
                        .chain(place -> answer(place, new Answer(command, confirmed), actor))
                        .onFailure(HandOvers::isHidden)
                        .transform(
                                hidden -> Refused.of(Refused.Kind.NOT_FOUND, "handOver.itemNotFound", command.item())));
    }

    // of another unit
    private static boolean isHidden(Throwable failure) {
        return failure instanceof Refused refused
                && (refused.code().equals("duty.notFound") || refused.code().equals("handOver.notFound"));
    }

    private Uni<UUID> answer(Place place, Answer answer, Actor actor) {
        var given = new HandOverItem.Given(answer.confirmed(), answer.command().reason(), actor, clock.instant());
        return store.toAct(place.handOver(), ownUnit(actor))
                .chain(handOver -> store.itemsOf(place.handOver())
                        .invoke(items ->
                                handOver.answer(item(items, answer.command().item()), given))
                        .call(() -> answer.confirmed()
                                ? takeOver(place.duty(), actor)
                                : Uni.createFrom().voidItem())
                        .call(() -> log.append(actor, act(answer), place.handOver(), given.reason()))
                        .chain(items -> completeIfAnswered(handOver, items, actor)))
                .replaceWith(place.handOver());
    }

    private Uni<Void> takeOver(UUID duty, Actor successor) {
        return undertakings
                .of(duty)
                .invoke(undertaking ->
                        Objects.requireNonNull(undertaking).become(Account.of(successor), clock.instant()))
                .replaceWithVoid();
    }

    private Uni<Void> completeIfAnswered(HandOver handOver, List<HandOverItem> items, Actor actor) {
        return handOver.completeIfAnswered(items, clock.instant())
                ? log.append(actor, UndertakingAct.HAND_OVER_COMPLETED, handOver.id())
                        .chain(() -> departures.tell(handOver))
                : Uni.createFrom().voidItem();
    }

    private static UndertakingAct act(Answer answer) {
        return answer.confirmed() ? UndertakingAct.HAND_OVER_CONFIRMED : UndertakingAct.HAND_OVER_DECLINED;
    }

    private static HandOverItem item(List<HandOverItem> items, UUID id) {
        return items.stream().filter(item -> item.id().equals(id)).findFirst().orElseThrow();
    }

    private static void requireMayCancel(HandOver handOver, Actor actor) {
        if (!handOver.isStartedBy(actor) && !Permission.APPROVE.heldBy(actor)) {
            throw Refused.forbidden("handOver.notYours", actor.name());
        }
    }

    private static DutyScope ownUnit(Actor actor) {
        if (actor.unit() == null) {
            throw Refused.forbidden("access.noUnit", actor.name());
        }
        return new DutyScope(actor.government(), actor.unit());
    }

    /** Those that the actor may see: the office all of its government, officers and approvers their own unit's; the newest first. */
    public Uni<Page<HandOverView>> list(FindHandOvers filter, PageRequest page, Actor actor) {
        return reads.handOvers(filter, page, DutyScope.of(actor));
    }

    /** @throws Refused handOver.notFound */
    public Uni<HandOverView> get(UUID handOver, Actor actor) {
        return find(handOver, actor).onItem().ifNull().failWith(() -> Refused.notFound("handOver", handOver));
    }

    /** The hand-over, or null where there is none that the actor may see. */
    public Uni<@Nullable HandOverView> find(UUID handOver, Actor actor) {
        return reads.handOver(handOver, DutyScope.of(actor));
    }

    /** Those of the ids that the actor may see. */
    public Uni<List<HandOverView>> ofIds(Collection<UUID> ids, Actor actor) {
        return reads.handOversOf(ids, DutyScope.of(actor));
    }

    /** The items of hand-overs that the caller was shown. */
    public Uni<List<HandOverItemView>> itemsOf(Collection<UUID> shown) {
        return reads.itemsOf(shown);
    }

    private record Answer(AnswerHandOver command, boolean confirmed) {}
}
