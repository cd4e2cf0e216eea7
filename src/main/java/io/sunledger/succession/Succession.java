package io.sunledger.succession;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.sunledger.duty.DutyHold;
import io.sunledger.duty.DutyHold.Held;
import io.sunledger.history.EventLog;
import io.sunledger.kernel.Actor;
import io.sunledger.kernel.Ids;
import io.sunledger.kernel.Refused;
import io.sunledger.plan.Plans;
import io.sunledger.plan.TaskView;
import io.sunledger.platform.Idempotency;
import io.sunledger.security.Permission;
import io.sunledger.succession.CarriedOver.Carried;
import io.sunledger.succession.CarryOver.Wanted;
import io.sunledger.succession.domain.CarriedDuty;
import io.sunledger.succession.store.SuccessionStore;
import io.sunledger.unit.UnitView;
import io.sunledger.unit.Units;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Has a later year's plan take over what an earlier one's left unfinished. Only the openness office does.
 *
 * <p>Codes of refusal: plan.notFound, carryOver.refused (see {@link CarryCheck}), idempotency.otherRequest, access.forbidden.
 */
@ApplicationScoped
public class Succession {
    private final SuccessionStore store;
    private final DutyHold hold;
    private final Plans plans;
    private final Units units;
    private final Idempotency idempotency;
    private final EventLog log;
    private final Clock clock;

    Succession(
            SuccessionStore store,
            DutyHold hold,
            Plans plans,
            Units units,
            Idempotency idempotency,
            EventLog log,
            Clock clock) {
        this.store = store;
        this.hold = hold;
        this.plans = plans;
        this.units = units;
        this.idempotency = idempotency;
        this.log = log;
        this.clock = clock;
    }

    /**
     * Carries the duties over, all or none. Whoever acts on one of them at the same time is waited for, or waits and finds it
     * carried: nothing is lost.
     */
    @WithTransaction
    public Uni<CarriedOver> carryOver(CarryOver command, Actor actor) {
        Permission.RUN_PLANS.require(actor);
        return idempotency.once(
                actor, command.idempotencyKey(), command, CarriedOver.class, () -> carry(command, actor));
    }

    private Uni<CarriedOver> carry(CarryOver command, Actor actor) {
        var asked = command.duties().stream().map(Wanted::duty).collect(Collectors.toSet());
        // the duties before the plan: an amendment of the earlier plan holds that and waits for these
        return hold.holdAll(asked, actor, Permission.RUN_PLANS)
                .chain(held -> store.scene(command.fromPlan(), command.toPlan(), asked, actor.government())
                        .invoke(scene -> CarryCheck.check(command, scene))
                        .chain(scene -> takeOver(command, scene, actor)
                                .chain(() -> store.ofPlan(command.toPlan(), actor.government()))
                                .map(later -> matched(command, scene, later)))
                        .call(carried -> hold.holdAll(targets(carried), actor, Permission.RUN_PLANS))
                        .call(carried -> keep(command, carried, byId(held), actor)));
    }

    private Uni<Void> takeOver(CarryOver command, Scene scene, Actor actor) {
        var owing = scene.earlier().stream().map(Owed::unit).collect(Collectors.toSet());
        return units.ofIdsInTransaction(owing, actor)
                .map(found -> new Takeover(
                        command, scene, found.stream().collect(Collectors.toMap(UnitView::id, UnitView::name))))
                .chain(takeover -> takeover.changesThePlan()
                        ? plans.amend(takeover.amendment(), actor).replaceWithVoid()
                        : Uni.createFrom().voidItem());
    }

    private static CarriedOver matched(CarryOver command, Scene scene, List<Owed> later) {
        var earlier = scene.earlierById();
        var known = scene.tasks().stream().map(TaskView::id).collect(Collectors.toSet());
        var carried = new ArrayList<Carried>();
        for (var wanted : command.duties()) {
            // the check has seen to it that there is one
            var from = Objects.requireNonNull(earlier.get(wanted.duty()));
            var to = later.stream()
                    .filter(owed -> owed.unit().equals(from.unit()))
                    .filter(owed -> wanted.task() == null
                            ? !known.contains(owed.task()) && owed.text().equals(from.text())
                            : owed.task().equals(wanted.task()))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("the plan does not say what it took over: " + wanted));
            carried.add(new Carried(wanted.duty(), to.duty(), wanted.task() == null));
        }
        return new CarriedOver(command.toPlan(), carried);
    }

    private static Set<UUID> targets(CarriedOver carried) {
        return carried.carried().stream().map(Carried::to).collect(Collectors.toSet());
    }

    private static Map<UUID, Held> byId(List<Held> held) {
        return held.stream().collect(Collectors.toMap(Held::duty, Function.identity()));
    }

    private Uni<Void> keep(CarryOver command, CarriedOver carried, Map<UUID, Held> held, Actor actor) {
        var decision = new CarriedDuty.Decision(actor, clock.instant(), command.reason());
        var kept = carried.carried().stream()
                .map(one -> new CarriedDuty(Ids.next(), step(command, one, known(held, one)), decision))
                .toList();
        // the events last: each is a statement of its own, and writes before it what is waiting to be written
        return each(carried, one -> hold.carry(known(held, one), one.to()))
                .chain(() -> store.add(kept))
                .chain(() ->
                        each(carried, one -> log.append(actor, SuccessionAct.CARRIED, one.from(), command.reason())));
    }

    private static CarriedDuty.Step step(CarryOver command, Carried one, Held held) {
        return new CarriedDuty.Step(
                one.from(), command.fromPlan(), held.unit(), one.to(), command.toPlan(), one.taskAdded());
    }

    private static Uni<Void> each(CarriedOver carried, Function<Carried, Uni<Void>> act) {
        return Multi.createFrom()
                .iterable(carried.carried())
                .onItem()
                .transformToUniAndConcatenate(act::apply)
                .collect()
                .asList()
                .replaceWithVoid();
    }

    private static Held known(Map<UUID, Held> held, Carried one) {
        var known = held.get(one.from());
        if (known == null) {
            throw Refused.notFound("duty", one.from());
        }
        return known;
    }
}
