package io.sunledger.ledger;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import io.sunledger.calendar.Calendars;
import io.sunledger.duty.DutyHold;
import io.sunledger.duty.DutyHold.Held;
import io.sunledger.history.EventLog;
import io.sunledger.kernel.Actor;
import io.sunledger.kernel.Ids;
import io.sunledger.kernel.Refused;
import io.sunledger.kernel.TimeLimit;
import io.sunledger.ledger.domain.Occurrence;
import io.sunledger.ledger.domain.RecordCheck;
import io.sunledger.ledger.domain.Recording;
import io.sunledger.ledger.domain.Subject;
import io.sunledger.ledger.store.LedgerStore;
import io.sunledger.plan.PlanDemands;
import io.sunledger.platform.Idempotency;
import io.sunledger.security.Permission;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Time limits that run (办理时限): a unit's officers record on its own duties what occurs, and what is done of it.
 *
 * <p>Codes of refusal: ledger.breaches (with ledger.noText, ledger.textTooLong, ledger.notPast, ledger.unknownTimeLimit),
 * calendar.amount, occurrence.notFound, occurrence.ended, occurrence.struck, occurrence.endBeforeStart, version.stale,
 * duty.notFound, duty.withdrawn, duty.carried, duty.closed, idempotency.otherRequest, access.forbidden, access.noUnit.
 */
@ApplicationScoped
public class Occurrences {
    private final DutyHold hold;
    private final PlanDemands plans;
    private final Calendars calendars;
    private final LedgerStore store;
    private final Computations computations;
    private final Idempotency idempotency;
    private final EventLog log;
    private final Clock clock;

    Occurrences(
            DutyHold hold,
            PlanDemands plans,
            Calendars calendars,
            LedgerStore store,
            Computations computations,
            Idempotency idempotency,
            EventLog log,
            Clock clock) {
        this.hold = hold;
        this.plans = plans;
        this.calendars = calendars;
        this.store = store;
        this.computations = computations;
        this.idempotency = idempotency;
        this.log = log;
        this.clock = clock;
    }

    /** Records what occurred, and reckons when the limit is over. Answers the occurrence's id. */
    @WithTransaction
    public Uni<UUID> record(RecordOccurrence command, Actor actor) {
        Permission.REPORT.require(actor);
        return idempotency.once(
                actor,
                command.idempotencyKey(),
                command,
                UUID.class,
                () -> hold.hold(command.duty(), actor, Permission.REPORT)
                        .invoke(Held::requireOpen)
                        .chain(held -> plans.timeLimit(held.task(), command.timeLimit())
                                .invoke(limit -> check(command, limit))
                                .chain(limit -> keep(command, held, Objects.requireNonNull(limit), actor))));
    }

    private void check(RecordOccurrence command, @Nullable TimeLimit limit) {
        new RecordCheck()
                .refuse(
                        limit == null,
                        "/timeLimitId",
                        "ledger.unknownTimeLimit",
                        command.timeLimit().toString())
                .past("/occurredAt", command.occurredAt(), clock.instant())
                .text("/what", command.what())
                .done();
    }

    private Uni<UUID> keep(RecordOccurrence command, Held held, TimeLimit limit, Actor actor) {
        return calendars
                .workingDaysInTransaction(actor.government())
                .map(days -> days.within(command.occurredAt().atZone(clock.getZone()), limit.amount(), limit.unit()))
                .map(computed -> new Occurrence(
                        Ids.next(),
                        subject(held),
                        new Occurrence.Event(command.timeLimit(), command.what()),
                        new Occurrence.Due(computed, computations.written(computed)),
                        recording(actor)))
                .call(store::add)
                .map(Occurrence::id)
                .call(id -> log.append(actor, LedgerAct.OCCURRED, id, command.what()));
    }

    /** Records that what the limit asks for is done: in time or late. Answers the occurrence's id. */
    @WithTransaction
    public Uni<UUID> end(EndOccurrence command, Actor actor) {
        Permission.REPORT.require(actor);
        var at = Objects.requireNonNullElse(command.endedAt(), clock.instant());
        return held(command.occurrence(), command.expectedVersion(), actor)
                .invoke(() -> new RecordCheck()
                        .past("/endedAt", at, clock.instant())
                        .optionalText("/note", command.note())
                        .done())
                .invoke(occurrence -> occurrence.end(at, command.note().isEmpty() ? null : command.note()))
                .call(() -> log.append(actor, LedgerAct.ENDED, command.occurrence()))
                .map(Occurrence::id);
    }

    /** Strikes what was recorded by mistake. Answers the occurrence's id. */
    @WithTransaction
    public Uni<UUID> strike(StrikeRecord command, Actor actor) {
        Permission.REPORT.require(actor);
        return held(command.id(), command.expectedVersion(), actor)
                .invoke(() ->
                        new RecordCheck().text("/reason", command.reason()).done())
                .invoke(occurrence -> occurrence.strike(command.reason(), clock.instant()))
                .call(() -> log.append(actor, LedgerAct.OCCURRENCE_STRUCK, command.id(), command.reason()))
                .map(Occurrence::id);
    }

    // the duty before the occurrence: who records holds the duty and then the calendar, who enters a notice the
    // calendar
    // and then occurrences
    private Uni<Occurrence> held(UUID id, int expectedVersion, Actor actor) {
        return store.dutyOfOccurrence(id, actor.government())
                .chain(duty -> hold.hold(duty, actor, Permission.REPORT))
                .onFailure(Occurrences::isUnseen)
                .transform(unseen -> Refused.notFound("occurrence", id))
                .invoke(Held::requireOpen)
                .chain(() -> store.occurrence(id, actor.government()))
                .invoke(occurrence -> occurrence.expect(expectedVersion));
    }

    static boolean isUnseen(Throwable failure) {
        return failure instanceof Refused refused && refused.kind() == Refused.Kind.NOT_FOUND;
    }

    static Subject subject(Held held) {
        return new Subject(held.government(), held.plan(), held.task(), held.duty(), held.unit());
    }

    private Recording recording(Actor actor) {
        return new Recording(actor, clock.instant());
    }
}
