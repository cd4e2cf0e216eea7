package io.sunledger.unit;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import io.sunledger.history.EventLog;
import io.sunledger.kernel.Actor;
import io.sunledger.kernel.Ids;
import io.sunledger.platform.Idempotency;
import io.sunledger.platform.Reads;
import io.sunledger.security.Permission;
import io.sunledger.unit.domain.UnitLiaison;
import io.sunledger.unit.store.LiaisonStore;
import io.sunledger.unit.store.UnitStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** The door to the units' liaison officers (联络员). */
@ApplicationScoped
public class Liaisons {
    private final LiaisonStore store;
    private final UnitStore units;
    private final Reads reads;
    private final Idempotency idempotency;
    private final EventLog log;

    Liaisons(LiaisonStore store, UnitStore units, Reads reads, Idempotency idempotency, EventLog log) {
        this.store = store;
        this.units = units;
        this.reads = reads;
        this.idempotency = idempotency;
        this.log = log;
    }

    /** By unit; a unit without any is not in the map. */
    public Uni<Map<UUID, List<LiaisonView>>> ofUnits(Collection<UUID> units, Actor actor) {
        Permission.READ_REGISTRY.require(actor);
        return store.ofUnits(reads::list, units, actor.government())
                .map(found -> found.stream().map(Liaisons::view).collect(Collectors.groupingBy(LiaisonView::unitId)));
    }

    /** @throws io.sunledger.kernel.Refused unit.notFound, unit.name, access.forbidden */
    @WithTransaction
    public Uni<LiaisonView> appoint(AppointLiaison command, Actor actor) {
        Permission.KEEP_REGISTRY.require(actor);
        return idempotency.once(
                actor,
                command.idempotencyKey(),
                command,
                LiaisonView.class,
                () -> units.unit(command.unit(), actor.government())
                        .map(unit -> new UnitLiaison(
                                Ids.next(),
                                actor.government(),
                                unit.id(),
                                new UnitLiaison.Person(command.name(), command.phone(), command.email()),
                                command.from()))
                        .chain(store::persistAndFlush)
                        .call(liaison -> log.append(actor, UnitAct.LIAISON_APPOINTED, liaison.id()))
                        .map(Liaisons::view));
    }

    /** @throws io.sunledger.kernel.Refused liaison.notFound, unit.days, version.stale, access.forbidden */
    @WithTransaction
    public Uni<LiaisonView> dismiss(DismissLiaison command, Actor actor) {
        Permission.KEEP_REGISTRY.require(actor);
        return store.liaison(command.liaison(), actor.government())
                .invoke(liaison -> liaison.dismiss(command.expectedVersion(), command.to()))
                .call(store::flush)
                .call(liaison -> log.append(actor, UnitAct.LIAISON_DISMISSED, liaison.id()))
                .map(Liaisons::view);
    }

    private static LiaisonView view(UnitLiaison liaison) {
        var person = liaison.person();
        var time = liaison.time();
        return new LiaisonView(
                liaison.id(),
                liaison.unitId(),
                person.name(),
                person.phone(),
                person.email(),
                time.from(),
                time.to(),
                liaison.version());
    }
}
