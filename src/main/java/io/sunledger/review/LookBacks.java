package io.sunledger.review;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import io.sunledger.duty.DutyHold;
import io.sunledger.duty.DutyHold.Held;
import io.sunledger.duty.DutyScope;
import io.sunledger.history.EventLog;
import io.sunledger.kernel.Actor;
import io.sunledger.kernel.Ids;
import io.sunledger.kernel.Page;
import io.sunledger.kernel.PageRequest;
import io.sunledger.kernel.Refused;
import io.sunledger.plan.PlanDemands;
import io.sunledger.platform.Idempotency;
import io.sunledger.platform.Today;
import io.sunledger.review.domain.LookBack;
import io.sunledger.review.domain.LookBackEntry;
import io.sunledger.review.domain.Signature;
import io.sunledger.review.store.CloseOutStore;
import io.sunledger.review.store.LookBackReads;
import io.sunledger.review.store.LookBackStore;
import io.sunledger.security.Permission;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Look-backs (回头看): the office goes through all that a plan's units closed out or left unfinished, and says of each what it
 * finds. Units see what is found of their own duties.
 *
 * <p>Codes of refusal: plan.notFound, lookBack.notFound, lookBackEntry.notFound, lookBack.finding, lookBack.reopening,
 * lookBack.reopened, lookBack.notOwed, closeOut.noReason, closeOut.textTooLong, closeOut.textUnreadable, closeOut.noRectifyBy,
 * closeOut.rectifyByPast, closeOut.notClosed, review.samePerson, version.stale, idempotency.otherRequest, access.forbidden.
 */
@ApplicationScoped
public class LookBacks {
    private final PlanDemands plans;
    private final DutyHold duties;
    private final LookBackStore store;
    private final LookBackReads reads;
    private final CloseOutStore closeOuts;
    private final Conditions conditions;
    private final Idempotency idempotency;
    private final EventLog log;
    private final Clock clock;

    LookBacks(
            PlanDemands plans,
            DutyHold duties,
            LookBackStore store,
            LookBackReads reads,
            CloseOutStore closeOuts,
            Conditions conditions,
            Idempotency idempotency,
            EventLog log,
            Clock clock) {
        this.plans = plans;
        this.duties = duties;
        this.store = store;
        this.reads = reads;
        this.closeOuts = closeOuts;
        this.conditions = conditions;
        this.idempotency = idempotency;
        this.log = log;
        this.clock = clock;
    }

    /** Begins one, with an entry for each duty that is not withdrawn, as it stands now. Answers the look-back's id. */
    @WithTransaction
    public Uni<UUID> open(OpenLookBack command, Actor actor) {
        Permission.REVIEW.require(actor);
        return idempotency.once(
                actor,
                command.idempotencyKey(),
                command,
                UUID.class,
                () -> plans.of(command.plan(), actor.government())
                        .map(plan -> new LookBack(
                                Ids.next(), actor.government(), command.plan(), command.note(), signed(actor)))
                        .call(lookBack -> store.open(lookBack, command.plan(), actor.government()))
                        .map(LookBack::id)
                        .call(lookBack -> log.append(actor, ReviewAct.LOOKED_BACK, lookBack)));
    }

    /** Says what is found of a duty. Answers the entry's id. */
    @WithTransaction
    public Uni<UUID> find(FindOnLookBack command, Actor actor) {
        Permission.REVIEW.require(actor);
        return idempotency.once(
                actor,
                command.idempotencyKey(),
                command,
                UUID.class,
                () -> store.dutyOf(command.entry(), actor.government())
                        .chain(duty -> duties.holdForService(duty, actor.government())
                                .chain(held -> find(command, duty, held, actor)))
                        .call(() -> log.append(actor, ReviewAct.FOUND, command.entry(), command.text()))
                        .replaceWith(command.entry()));
    }

    /** @param held null where the duty is owed no more: it is then looked back on, but cannot be reopened */
    private Uni<Void> find(FindOnLookBack command, UUID duty, @Nullable Held held, Actor actor) {
        if (held == null && command.reopen()) {
            throw Refused.of(Refused.Kind.CONFLICT, "lookBack.notOwed", duty);
        }
        var found = new LookBackEntry.Found(
                command.finding(), command.text(), command.evidence(), command.rectifyBy(), command.reopen());
        return involved(duty)
                .chain(involved -> store.held(command.entry()).invoke(entry -> {
                    entry.expect(command.expectedVersion());
                    entry.find(found, signed(actor), involved, Today.by(clock));
                }))
                .chain(() -> held != null && command.reopen()
                        ? reopen(held, command, actor)
                        : Uni.createFrom().voidItem());
    }

    private Uni<Void> reopen(Held held, FindOnLookBack command, Actor actor) {
        return closeOuts
                .closing(held.duty())
                .onItem()
                .ifNull()
                .failWith(() -> Refused.of(Refused.Kind.CONFLICT, "closeOut.notClosed"))
                .invoke(closeOut -> closeOut.reopen(signed(actor), command.text()))
                .chain(() -> duties.reopen(held))
                .chain(() -> log.append(actor, ReviewAct.REOPENED, held.duty(), command.text()));
    }

    private Uni<Set<String>> involved(UUID duty) {
        return conditions
                .involved(duty)
                .chain(reported -> closeOuts.askedBy(duty).map(asked -> {
                    var all = new HashSet<>(reported);
                    all.addAll(asked);
                    return all;
                }));
    }

    /** @throws Refused lookBack.notFound */
    public Uni<LookBackView> get(UUID lookBack, Actor actor) {
        return find(lookBack, actor).onItem().ifNull().failWith(() -> Refused.notFound("lookBack", lookBack));
    }

    /** The look-back, or null where there is none that the actor may see. */
    public Uni<@Nullable LookBackView> find(UUID lookBack, Actor actor) {
        return reads.one(lookBack, DutyScope.of(actor).government());
    }

    /** Those of a plan, the oldest first. */
    public Uni<List<LookBackView>> ofPlan(UUID plan, Actor actor) {
        return reads.ofPlan(plan, DutyScope.of(actor).government());
    }

    /** How much was found, one answer a look-back, in their order; what the actor may not see is not counted. */
    public Uni<List<LookBackCounts>> countsOf(List<UUID> lookBacks, Actor actor) {
        return reads.counts(lookBacks, DutyScope.of(actor))
                .map(counts -> lookBacks.stream()
                        .map(id -> counts.getOrDefault(id, LookBackCounts.NONE))
                        .toList());
    }

    /** What was found, or is yet to be. @throws Refused lookBack.notFound */
    public Uni<Page<LookBackEntryView>> entries(
            UUID lookBack, FindLookBackEntries filter, PageRequest page, Actor actor) {
        return get(lookBack, actor).chain(seen -> reads.page(seen.id(), filter, page, DutyScope.of(actor)));
    }

    /** @throws Refused lookBackEntry.notFound */
    public Uni<LookBackEntryView> entry(UUID entry, Actor actor) {
        return findEntry(entry, actor).onItem().ifNull().failWith(() -> Refused.notFound("lookBackEntry", entry));
    }

    /** The entry, or null where there is none that the actor may see. */
    public Uni<@Nullable LookBackEntryView> findEntry(UUID entry, Actor actor) {
        return reads.entry(entry, DutyScope.of(actor));
    }

    /** What look-backs found of duties that the caller was shown, the oldest first. */
    public Uni<List<LookBackEntryView>> ofDuties(Collection<UUID> shown) {
        return reads.ofDuties(shown);
    }

    private Signature signed(Actor actor) {
        return Signature.of(actor, clock.instant());
    }
}
