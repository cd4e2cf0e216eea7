package io.sunledger.ledger;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import io.sunledger.duty.Duties;
import io.sunledger.duty.DutyHold;
import io.sunledger.duty.DutyHold.Held;
import io.sunledger.history.EventLog;
import io.sunledger.kernel.Actor;
import io.sunledger.kernel.Ids;
import io.sunledger.kernel.Page;
import io.sunledger.kernel.PageRequest;
import io.sunledger.kernel.Refused;
import io.sunledger.ledger.domain.LedgerEntry;
import io.sunledger.ledger.domain.RecordCheck;
import io.sunledger.ledger.domain.Recording;
import io.sunledger.ledger.store.LedgerReads;
import io.sunledger.ledger.store.LedgerStore;
import io.sunledger.plan.PlanDemands;
import io.sunledger.plan.ReportingFrame;
import io.sunledger.platform.Idempotency;
import io.sunledger.platform.Today;
import io.sunledger.security.Permission;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Dated records (台账记录): a unit's officers keep them on its own duties; whoever sees a duty sees them.
 *
 * <p>Codes of refusal: ledger.breaches (with ledger.oneOfBoth, ledger.unknownFrequency, ledger.unknownTarget, ledger.noText,
 * ledger.textTooLong, ledger.notPast, ledger.value), entry.notFound, entry.struck, version.stale, duty.notFound,
 * duty.withdrawn, duty.carried, duty.closed, idempotency.otherRequest, access.forbidden, access.noUnit.
 */
@ApplicationScoped
public class LedgerEntries {
    private final DutyHold hold;
    private final Duties duties;
    private final PlanDemands plans;
    private final LedgerStore store;
    private final LedgerReads reads;
    private final Idempotency idempotency;
    private final EventLog log;
    private final Clock clock;

    LedgerEntries(
            DutyHold hold,
            Duties duties,
            PlanDemands plans,
            LedgerStore store,
            LedgerReads reads,
            Idempotency idempotency,
            EventLog log,
            Clock clock) {
        this.hold = hold;
        this.duties = duties;
        this.plans = plans;
        this.store = store;
        this.reads = reads;
        this.idempotency = idempotency;
        this.log = log;
        this.clock = clock;
    }

    /** Answers the record's id. */
    @WithTransaction
    public Uni<UUID> add(AddEntry command, Actor actor) {
        Permission.REPORT.require(actor);
        return idempotency.once(
                actor,
                command.idempotencyKey(),
                command,
                UUID.class,
                () -> hold.hold(command.duty(), actor, Permission.REPORT)
                        .invoke(Held::requireOpen)
                        .chain(held -> plans.reportingFrame(held.plan(), held.task())
                                .invoke(frame -> check(command, frame))
                                .map(frame -> entry(command, held, actor)))
                        .call(store::add)
                        .map(LedgerEntry::id)
                        .call(id -> log.append(actor, LedgerAct.ENTERED, id, command.what())));
    }

    private void check(AddEntry command, ReportingFrame frame) {
        var frequency = command.frequency();
        var target = command.target();
        var check = new RecordCheck()
                .refuse((frequency == null) == (target == null), "/frequencyId", "ledger.oneOfBoth")
                .refuse(
                        frequency != null && !frame.frequencies().contains(frequency),
                        "/frequencyId",
                        "ledger.unknownFrequency",
                        String.valueOf(frequency))
                .refuse(
                        target != null && !frame.targets().contains(target),
                        "/targetId",
                        "ledger.unknownTarget",
                        String.valueOf(target))
                .past("/on", command.on(), Today.by(clock));
        if (target == null) {
            check.text("/what", command.what()).refuse(command.value() != null, "/value", "ledger.oneOfBoth");
        } else {
            check.optionalText("/what", command.what()).value("/value", command.value());
        }
        check.done();
    }

    private LedgerEntry entry(AddEntry command, Held held, Actor actor) {
        var said = new LedgerEntry.Said(
                command.frequency(), command.target(), command.on(), command.what(), command.value());
        return new LedgerEntry(Ids.next(), Occurrences.subject(held), said, new Recording(actor, clock.instant()));
    }

    /** Strikes what was recorded by mistake. Answers the record's id. */
    @WithTransaction
    public Uni<UUID> strike(StrikeRecord command, Actor actor) {
        Permission.REPORT.require(actor);
        return store.dutyOfEntry(command.id(), actor.government())
                .chain(duty -> hold.hold(duty, actor, Permission.REPORT))
                .onFailure(Occurrences::isUnseen)
                .transform(unseen -> Refused.notFound("entry", command.id()))
                .invoke(Held::requireOpen)
                .chain(() -> store.entry(command.id(), actor.government()))
                .invoke(entry -> entry.expect(command.expectedVersion()))
                .invoke(() ->
                        new RecordCheck().text("/reason", command.reason()).done())
                .invoke(entry -> entry.strike(command.reason(), clock.instant()))
                .call(() -> log.append(actor, LedgerAct.ENTRY_STRUCK, command.id(), command.reason()))
                .map(LedgerEntry::id);
    }

    /** @throws Refused entry.notFound */
    public Uni<EntryView> get(UUID entry, Actor actor) {
        return find(entry, actor).onItem().ifNull().failWith(() -> Refused.notFound("entry", entry));
    }

    /** The record; null where there is none that the actor may see. */
    public Uni<@Nullable EntryView> find(UUID entry, Actor actor) {
        return reads.one(entry, actor.government())
                .chain(found -> found == null
                        ? Uni.createFrom().nullItem()
                        : duties.find(found.dutyId(), actor).map(duty -> duty == null ? null : found));
    }

    /** Those of a duty, by day, struck ones among them; the duty must be one that the actor may see. */
    public Uni<Page<EntryView>> of(UUID duty, PageRequest page, Actor actor) {
        return duties.get(duty, actor).chain(() -> reads.page(duty, page));
    }

    /** Those of duties that the caller was shown, by day. */
    public Uni<List<EntryView>> ofDuties(Collection<UUID> shown) {
        return reads.ofDuties(shown);
    }
}
