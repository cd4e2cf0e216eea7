package io.sunledger.unit;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import io.sunledger.history.EventLog;
import io.sunledger.kernel.Actor;
import io.sunledger.kernel.GovernmentLevel;
import io.sunledger.kernel.Ids;
import io.sunledger.kernel.Refused;
import io.sunledger.platform.Idempotency;
import io.sunledger.platform.Reads;
import io.sunledger.security.Permission;
import io.sunledger.unit.domain.GroupName;
import io.sunledger.unit.domain.Jurisdiction;
import io.sunledger.unit.domain.NameIndex;
import io.sunledger.unit.domain.NameSource;
import io.sunledger.unit.domain.Proposal;
import io.sunledger.unit.domain.UnitName;
import io.sunledger.unit.store.GroupStore;
import io.sunledger.unit.store.NameReads;
import io.sunledger.unit.store.NameStore;
import io.sunledger.unit.store.RegistryReads;
import io.sunledger.unit.store.RowSource;
import io.sunledger.unit.store.UnitStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The door to the names by which documents call units and groups. Everybody may read, the office and the administrator change; all
 * methods refuse with access.forbidden who may not.
 */
@ApplicationScoped
public class UnitNames {
    private final NameStore store;
    private final NameReads names;
    private final UnitStore units;
    private final GroupStore groups;
    private final RegistryReads registries;
    private final Reads reads;
    private final Idempotency idempotency;
    private final Clock clock;
    private final EventLog log;

    UnitNames(
            NameStore store,
            NameReads names,
            UnitStore units,
            GroupStore groups,
            RegistryReads registries,
            Reads reads,
            Idempotency idempotency,
            Clock clock,
            EventLog log) {
        this.store = store;
        this.names = names;
        this.units = units;
        this.groups = groups;
        this.registries = registries;
        this.reads = reads;
        this.idempotency = idempotency;
        this.clock = clock;
        this.log = log;
    }

    /**
     * What each name means in a document of that day; one answer a name, in their order.
     *
     * @throws Refused government.notRegistered
     */
    public Uni<List<NameResolution>> resolve(List<String> names, LocalDate on, Actor actor) {
        return resolve(reads::list, names, on, actor);
    }

    /** The same, in the transaction that is open. */
    public Uni<List<NameResolution>> resolveInTransaction(List<String> names, LocalDate on, Actor actor) {
        return resolve(RowSource::inTransaction, names, on, actor);
    }

    /** The further names of each unit; a unit without any is not in the map. */
    public Uni<Map<UUID, List<NameView>>> ofUnits(Collection<UUID> units, Actor actor) {
        Permission.READ_REGISTRY.require(actor);
        return names.ofUnits(reads::list, units, actor.government())
                .map(found -> found.stream()
                        .collect(Collectors.groupingBy(
                                name -> name.meaning().unit(),
                                Collectors.mapping(UnitNames::view, Collectors.toList()))));
    }

    /** @throws Refused unit.notFound, unit.name */
    @WithTransaction
    public Uni<NameView> addAlias(AddAlias command, Actor actor) {
        Permission.KEEP_REGISTRY.require(actor);
        return idempotency.once(
                actor,
                command.idempotencyKey(),
                command,
                NameView.class,
                () -> units.unit(command.unit(), actor.government())
                        .map(unit -> name(
                                new UnitName.Meaning(unit.id(), command.name(), NameSource.REGISTERED, null), actor))
                        .call(store::replace)
                        .call(() -> log.append(actor, UnitAct.NAMED, command.unit()))
                        .map(UnitNames::view));
    }

    /**
     * Remembers a clerk's choice: from now on the name means this unit, or this group, whatever was chosen for it before. An
     * official name is not remembered: it means its unit without being told. Takes part in the transaction that is open, if one is.
     *
     * @param chosen a unit's id, or a group's
     * @throws Refused unit.notFound, unit.name
     */
    @WithTransaction
    public Uni<Void> remember(String name, UUID chosen, Actor actor) {
        Permission.KEEP_REGISTRY.require(actor);
        return store.forget(name.strip(), actor.government())
                .chain(() -> store.isOfficial(chosen, name.strip(), actor.government()))
                .chain(official -> official ? Uni.createFrom().voidItem() : learn(name, chosen, actor))
                .call(() -> log.append(actor, UnitAct.NAME_REMEMBERED, chosen));
    }

    /**
     * Proposes a registry made of the names that a document uses. Nothing is created: the proposal comes as a sheet that {@link
     * UnitImport} takes, and as groups to define.
     *
     * @throws Refused proposal.tooMany, government.notRegistered where neither the command nor the registry names the place
     */
    public Uni<RegistryProposal> propose(ProposeRegistry command, Actor actor) {
        Permission.KEEP_REGISTRY.require(actor);
        if (command.names().size() > ProposeRegistry.MOST_NAMES) {
            throw new Refused("proposal.tooMany", ProposeRegistry.MOST_NAMES);
        }
        var place = command.place() == null
                ? registries.jurisdiction(reads::list, actor.government())
                : Uni.createFrom().item(new Jurisdiction(command.place(), GovernmentLevel.CITY));
        return place.map(known -> RegistryProposal.of(Proposal.of(command.names(), known)));
    }

    private Uni<Void> learn(String name, UUID chosen, Actor actor) {
        return groups.exists(chosen, actor.government())
                .chain(isGroup -> isGroup ? learnGroup(name, chosen, actor) : learnUnit(name, chosen, actor));
    }

    private Uni<Void> learnGroup(String name, UUID group, Actor actor) {
        var meaning = new GroupName.Meaning(group, name);
        return groups.addName(
                new GroupName(Ids.next(), actor.government(), meaning, actor.account(), clock.instant()),
                actor.government());
    }

    private Uni<Void> learnUnit(String name, UUID chosen, Actor actor) {
        return units.unit(chosen, actor.government())
                .map(unit -> name(new UnitName.Meaning(unit.id(), name, NameSource.REMEMBERED, null), actor))
                .chain(store::persistAndFlush)
                .replaceWithVoid();
    }

    private Uni<List<NameResolution>> resolve(RowSource from, List<String> names, LocalDate on, Actor actor) {
        Permission.READ_REGISTRY.require(actor);
        return registries
                .registry(from, actor.government())
                .map(registry -> new NameIndex(registry, on))
                .map(index -> names.stream()
                        .map(name -> NameResolution.of(name, index.resolve(name)))
                        .toList());
    }

    private UnitName name(UnitName.Meaning meaning, Actor actor) {
        return new UnitName(Ids.next(), actor.government(), meaning, actor.account(), clock.instant());
    }

    private static NameView view(UnitName name) {
        var meaning = name.meaning();
        return new NameView(meaning.name(), meaning.source().name(), meaning.until(), name.addedBy(), name.addedAt());
    }
}
