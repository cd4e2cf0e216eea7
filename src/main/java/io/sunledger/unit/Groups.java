package io.sunledger.unit;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import io.sunledger.history.EventLog;
import io.sunledger.kernel.Actor;
import io.sunledger.kernel.Ids;
import io.sunledger.kernel.Refused;
import io.sunledger.platform.Idempotency;
import io.sunledger.platform.Reads;
import io.sunledger.security.Permission;
import io.sunledger.unit.domain.Days;
import io.sunledger.unit.domain.GroupEntry;
import io.sunledger.unit.domain.GroupName;
import io.sunledger.unit.domain.Membership;
import io.sunledger.unit.domain.UnitGroup;
import io.sunledger.unit.store.GovernmentStore;
import io.sunledger.unit.store.GroupReads;
import io.sunledger.unit.store.GroupStore;
import io.sunledger.unit.store.RowSource;
import io.sunledger.unit.store.UnitReads;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The door to groups (如「各区县政府」) and to who belonged to them on a day. Everybody may read, the office and the administrator
 * change; all methods refuse with access.forbidden who may not.
 */
@ApplicationScoped
public class Groups {
    private final GovernmentStore governments;
    private final GroupStore store;
    private final GroupReads groups;
    private final UnitReads units;
    private final Reads reads;
    private final Idempotency idempotency;
    private final Clock clock;
    private final EventLog log;

    Groups(
            GovernmentStore governments,
            GroupStore store,
            GroupReads groups,
            UnitReads units,
            Reads reads,
            Idempotency idempotency,
            Clock clock,
            EventLog log) {
        this.governments = governments;
        this.store = store;
        this.groups = groups;
        this.units = units;
        this.reads = reads;
        this.idempotency = idempotency;
        this.clock = clock;
        this.log = log;
    }

    /** All groups of the actor's government, by name; they are few. */
    public Uni<List<GroupView>> list(Actor actor) {
        Permission.READ_REGISTRY.require(actor);
        return groups.views(reads::list, actor.government());
    }

    /** @throws Refused group.notFound */
    public Uni<GroupView> find(UUID id, Actor actor) {
        return list(actor).map(all -> only(all, id));
    }

    /** Those of the ids that are groups of the actor's government, by name. */
    public Uni<List<GroupView>> ofIds(Collection<UUID> ids, Actor actor) {
        return list(actor)
                .map(all ->
                        all.stream().filter(group -> ids.contains(group.id())).toList());
    }

    /**
     * The units that belonged to each group on that day and existed then, by code.
     *
     * @throws Refused group.notFound where one is no group of the actor's government
     */
    public Uni<Map<UUID, List<UUID>>> membersOn(Collection<UUID> groups, LocalDate on, Actor actor) {
        return members(reads::list, groups, on, actor);
    }

    /** The same, in the transaction that is open. */
    public Uni<Map<UUID, List<UUID>>> membersInTransaction(Collection<UUID> groups, LocalDate on, Actor actor) {
        return members(RowSource::inTransaction, groups, on, actor);
    }

    /** @throws Refused unit.name, unit.days, unit.notFound, group.nameTaken, government.notRegistered */
    @WithTransaction
    public Uni<GroupView> define(DefineGroup command, Actor actor) {
        Permission.KEEP_REGISTRY.require(actor);
        return idempotency.once(
                actor,
                command.idempotencyKey(),
                command,
                GroupView.class,
                () -> governments
                        .government(actor.government())
                        .map(known -> new UnitGroup(Ids.next(), actor.government()))
                        .chain(group -> keep(group, command, actor))
                        .call(group -> log.append(actor, UnitAct.GROUP_DEFINED, group.id())));
    }

    /** @throws Refused group.notFound, unit.name, unit.days, unit.notFound, group.nameTaken, version.stale */
    @WithTransaction
    public Uni<GroupView> redefine(RedefineGroup command, Actor actor) {
        Permission.KEEP_REGISTRY.require(actor);
        var definition = command.definition();
        return store.group(command.group(), actor.government())
                .invoke(group -> group.expect(command.expectedVersion()))
                .chain(group -> keep(group, definition, actor))
                .call(group -> log.append(actor, UnitAct.GROUP_REDEFINED, group.id()));
    }

    private Uni<GroupView> keep(UnitGroup group, DefineGroup definition, Actor actor) {
        return checkUnits(definition, actor)
                .invoke(() -> group.define(definition.name(), rule(definition), actor.account(), clock.instant()))
                .chain(() -> store.keep(group, names(group, definition, actor), entries(group, definition, actor)))
                .chain(() -> groups.views(RowSource::inTransaction, actor.government()))
                .map(all -> only(all, group.id()));
    }

    private Uni<Void> checkUnits(DefineGroup definition, Actor actor) {
        var named = definition.entries().stream()
                .map(GroupEntryView::unitId)
                .collect(Collectors.toCollection(HashSet::new));
        if (definition.parent() != null) {
            named.add(definition.parent());
        }
        return units.ofIds(RowSource::inTransaction, named, actor.government())
                .invoke(found -> {
                    found.forEach(unit -> named.remove(unit.id()));
                    named.stream().findFirst().ifPresent(unknown -> {
                        throw Refused.notFound("unit", unknown);
                    });
                })
                .replaceWithVoid();
    }

    private List<GroupName> names(UnitGroup group, DefineGroup definition, Actor actor) {
        return definition.aliases().stream()
                .map(String::strip)
                .distinct()
                .map(alias -> new GroupName(
                        Ids.next(),
                        actor.government(),
                        new GroupName.Meaning(group.id(), alias),
                        actor.account(),
                        clock.instant()))
                .toList();
    }

    private static List<GroupEntry> entries(UnitGroup group, DefineGroup definition, Actor actor) {
        return definition.entries().stream()
                .map(entry ->
                        new GroupEntry.Listed(entry.unitId(), entry.included(), new Days(entry.from(), entry.to())))
                .map(listed -> new GroupEntry(Ids.next(), actor.government(), group.id(), listed))
                .toList();
    }

    private Uni<Map<UUID, List<UUID>>> members(RowSource from, Collection<UUID> ids, LocalDate on, Actor actor) {
        Permission.READ_REGISTRY.require(actor);
        return ids.isEmpty()
                ? Uni.createFrom().item(Map.of())
                : groups.membership(from, actor.government())
                        .map(membership -> members(membership, Set.copyOf(ids), on));
    }

    private static Map<UUID, List<UUID>> members(Membership membership, Set<UUID> groups, LocalDate on) {
        return groups.stream().collect(Collectors.toMap(Function.identity(), group -> membership.on(group, on)));
    }

    private static UnitGroup.Rule rule(DefineGroup definition) {
        return new UnitGroup.Rule(Set.copyOf(definition.kinds()), definition.parent());
    }

    private static GroupView only(List<GroupView> all, UUID id) {
        return all.stream()
                .filter(group -> group.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Refused.notFound("group", id));
    }
}
