package io.sunledger.undertaking;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import io.sunledger.duty.Duties;
import io.sunledger.duty.DutyHold;
import io.sunledger.duty.DutyHold.Held;
import io.sunledger.duty.DutyScope;
import io.sunledger.history.EventLog;
import io.sunledger.kernel.Actor;
import io.sunledger.kernel.DutyState;
import io.sunledger.kernel.Ids;
import io.sunledger.kernel.Refused;
import io.sunledger.platform.Idempotency;
import io.sunledger.security.Permission;
import io.sunledger.undertaking.domain.Measure;
import io.sunledger.undertaking.domain.Undertaking;
import io.sunledger.undertaking.store.UndertakingReads;
import io.sunledger.undertaking.store.UndertakingStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The measures into which a unit's officers divide its duties (细化分解). Every command answers the measure's id.
 *
 * <p>Codes of refusal: measure.notFound, measure.breaches (with measure.noText, measure.tooLong, measure.unreadable, measure.due),
 * measure.position, measure.dropped, version.stale, duty.notFound, duty.withdrawn, duty.carried, duty.closed,
 * idempotency.otherRequest, access.forbidden, access.noUnit.
 */
@ApplicationScoped
public class Measures {
    private final UndertakingStore store;
    private final UndertakingReads reads;
    private final Duties duties;
    private final DutyHold hold;
    private final Idempotency idempotency;
    private final EventLog log;
    private final Clock clock;

    Measures(
            UndertakingStore store,
            UndertakingReads reads,
            Duties duties,
            DutyHold hold,
            Idempotency idempotency,
            EventLog log,
            Clock clock) {
        this.store = store;
        this.reads = reads;
        this.duties = duties;
        this.hold = hold;
        this.idempotency = idempotency;
        this.log = log;
        this.clock = clock;
    }

    @WithTransaction
    public Uni<UUID> add(AddMeasure command, Actor actor) {
        return idempotency.once(
                actor,
                command.idempotencyKey(),
                command,
                UUID.class,
                () -> hold.hold(command.duty(), actor, Permission.REPORT)
                        .invoke(Held::requireOpen)
                        .chain(held -> store.nextPosition(held.duty()).map(next -> made(command, held, next)))
                        .call(store::add)
                        .map(Measure::id)
                        .call(measure -> log.append(actor, UndertakingAct.MEASURE_ADDED, measure)));
    }

    @WithTransaction
    public Uni<UUID> change(ChangeMeasure command, Actor actor) {
        var seen = new EndMeasure(command.measure(), command.expectedVersion(), null);
        return act(seen, UndertakingAct.MEASURE_CHANGED, actor, (measure, held) -> change(command, measure, held));
    }

    /** It is done. */
    @WithTransaction
    public Uni<UUID> finish(EndMeasure command, Actor actor) {
        return act(
                command,
                UndertakingAct.MEASURE_FINISHED,
                actor,
                (measure, held) -> measure.reach(DutyState.DONE, clock.instant()));
    }

    /** It is not to be done any more; it is kept. */
    @WithTransaction
    public Uni<UUID> drop(EndMeasure command, Actor actor) {
        return act(command, UndertakingAct.MEASURE_DROPPED, actor, (measure, held) -> measure.drop(clock.instant()));
    }

    private Uni<UUID> act(EndMeasure command, UndertakingAct act, Actor actor, BiConsumer<Measure, Held> change) {
        Permission.REPORT.require(actor);
        return store.dutyOfMeasure(command.measure(), actor.government())
                .chain(duty -> hold.hold(duty, actor, Permission.REPORT))
                .onFailure(Measures::isNoDutyOfTheActor)
                .transform(hidden -> Refused.notFound("measure", command.measure()))
                .invoke(Held::requireOpen)
                .chain(held -> store.measure(command.measure())
                        .invoke(measure -> measure.expect(command.expectedVersion()))
                        .invoke(measure -> change.accept(measure, held)))
                .chain(store::flush)
                .chain(() -> log.append(actor, act, command.measure(), command.reason()))
                .replaceWith(command.measure());
    }

    private void change(ChangeMeasure command, Measure measure, Held held) {
        measure.change(
                new Measure.Said(
                        command.text(), command.goal(), due(command.due(), held), command.section(), command.person()),
                held.due());
        if (command.state() != null) {
            measure.reach(command.state(), clock.instant());
        }
        if (command.position() != null) {
            measure.moveTo(command.position());
        }
    }

    private static Measure made(AddMeasure command, Held held, int next) {
        var subject = new Undertaking.Subject(held.government(), held.duty(), held.plan(), held.unit());
        var said = new Measure.Said(
                command.text(), command.goal(), due(command.due(), held), command.section(), command.person());
        var measure = new Measure(Ids.next(), subject, next, said, held.due());
        if (command.position() != null) {
            measure.moveTo(command.position());
        }
        return measure;
    }

    private static LocalDate due(@Nullable LocalDate due, Held held) {
        return Objects.requireNonNullElse(due, held.due());
    }

    private static boolean isNoDutyOfTheActor(Throwable failure) {
        return failure instanceof Refused refused && refused.code().equals("duty.notFound");
    }

    /** @throws Refused measure.notFound */
    public Uni<MeasureView> get(UUID measure, Actor actor) {
        return find(measure, actor).onItem().ifNull().failWith(() -> Refused.notFound("measure", measure));
    }

    /** The measure, or null where there is none that the actor may see. */
    public Uni<@Nullable MeasureView> find(UUID measure, Actor actor) {
        return reads.measure(measure, DutyScope.of(actor));
    }

    /** Those of a duty that the actor may see, by their place. @throws Refused duty.notFound */
    public Uni<List<MeasureView>> of(UUID duty, Actor actor) {
        return duties.get(duty, actor).chain(seen -> ofDuties(List.of(duty)));
    }

    /** Those of duties that the caller was shown, by their place. */
    public Uni<List<MeasureView>> ofDuties(Collection<UUID> shown) {
        return reads.measuresOf(shown);
    }
}
