package io.sunledger.unit;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.sunledger.history.EventLog;
import io.sunledger.kernel.Actor;
import io.sunledger.kernel.Ids;
import io.sunledger.kernel.Page;
import io.sunledger.kernel.PageRequest;
import io.sunledger.kernel.Refused;
import io.sunledger.platform.Idempotency;
import io.sunledger.platform.Reads;
import io.sunledger.security.Permission;
import io.sunledger.unit.domain.Days;
import io.sunledger.unit.domain.NameSource;
import io.sunledger.unit.domain.Unit;
import io.sunledger.unit.domain.UnitName;
import io.sunledger.unit.store.GovernmentStore;
import io.sunledger.unit.store.NameStore;
import io.sunledger.unit.store.RowSource;
import io.sunledger.unit.store.UnitReads;
import io.sunledger.unit.store.UnitStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The door to a government's units. Everybody may read, the office and the administrator change; all methods refuse with
 * access.forbidden who may not.
 */
@ApplicationScoped
public class Units {
    private final GovernmentStore governments;
    private final UnitStore store;
    private final NameStore names;
    private final UnitReads units;
    private final Reads reads;
    private final Idempotency idempotency;
    private final Clock clock;
    private final EventLog log;

    Units(
            GovernmentStore governments,
            UnitStore store,
            NameStore names,
            UnitReads units,
            Reads reads,
            Idempotency idempotency,
            Clock clock,
            EventLog log) {
        this.governments = governments;
        this.store = store;
        this.names = names;
        this.units = units;
        this.reads = reads;
        this.idempotency = idempotency;
        this.clock = clock;
        this.log = log;
    }

    /** @throws Refused unit.notFound */
    public Uni<UnitView> find(UUID id, Actor actor) {
        return ofIds(List.of(id), actor).map(found -> only(found, () -> Refused.notFound("unit", id)));
    }

    /** By code. */
    public Uni<Page<UnitView>> list(FindUnits filter, PageRequest request, Actor actor) {
        Permission.READ_REGISTRY.require(actor);
        return units.page(filter, request, actor.government());
    }

    /** Those of the ids that are units of the actor's government, by code. */
    public Uni<List<UnitView>> ofIds(Collection<UUID> ids, Actor actor) {
        Permission.READ_REGISTRY.require(actor);
        return units.ofIds(reads::list, ids, actor.government());
    }

    /** The same, in the transaction that is open. */
    public Uni<List<UnitView>> ofIdsInTransaction(Collection<UUID> ids, Actor actor) {
        Permission.READ_REGISTRY.require(actor);
        return units.ofIds(RowSource::inTransaction, ids, actor.government());
    }

    /**
     * The actor's own unit.
     *
     * @throws Refused access.noUnit where the token names none, unit.unknownCode where it names one that is not registered
     */
    public Uni<UnitView> own(Actor actor) {
        return own(reads::list, actor);
    }

    /** The same, in the transaction that is open. */
    public Uni<UnitView> ownInTransaction(Actor actor) {
        return own(RowSource::inTransaction, actor);
    }

    private Uni<UnitView> own(RowSource from, Actor actor) {
        var code = actor.unit();
        if (code == null) {
            throw Refused.forbidden("access.noUnit", actor.name());
        }
        return units.ofCode(from, code, actor.government())
                .map(found -> only(found, () -> Refused.forbidden("unit.unknownCode", code)));
    }

    /** @throws Refused unit.code, unit.name, unit.days, unit.codeTaken, unit.notFound (the parent), government.notRegistered */
    @WithTransaction
    public Uni<UnitView> register(RegisterUnit command, Actor actor) {
        Permission.KEEP_REGISTRY.require(actor);
        return idempotency.once(
                actor,
                command.idempotencyKey(),
                command,
                UnitView.class,
                () -> governments
                        .government(actor.government())
                        .chain(() -> store.check(command.parent(), actor.government()))
                        .map(checked -> new Unit(Ids.next(), actor.government(), command.code(), profile(command)))
                        .chain(store::add)
                        .call(unit -> names.addAll(namesOf(unit, command, actor).toList()))
                        .call(unit -> log.append(actor, UnitAct.REGISTERED, unit.id()))
                        .map(UnitView::of));
    }

    /** @throws Refused unit.notFound, unit.name, unit.sameName, unit.ended, version.stale */
    @WithTransaction
    public Uni<UnitView> rename(RenameUnit command, Actor actor) {
        Permission.KEEP_REGISTRY.require(actor);
        return expected(command.unit(), command.expectedVersion(), actor)
                .call(unit -> {
                    var former = unit.rename(command.name(), command.from());
                    var meaning = new UnitName.Meaning(unit.id(), former, NameSource.FORMER, command.from());
                    return names.replace(name(meaning, actor)).chain(store::flush);
                })
                .call(unit -> log.append(actor, UnitAct.RENAMED, unit.id()))
                .map(UnitView::of);
    }

    /**
     * The unit that the others became part of.
     *
     * @throws Refused unit.notFound, unit.ended, unit.intoItself, version.stale
     */
    @WithTransaction
    public Uni<UnitView> merge(MergeUnits command, Actor actor) {
        Permission.KEEP_REGISTRY.require(actor);
        return store.unit(command.into(), actor.government())
                .call(successor -> Multi.createFrom()
                        .iterable(command.merged())
                        .onItem()
                        .transformToUniAndConcatenate(merged -> expected(merged.unit(), merged.expectedVersion(), actor)
                                .invoke(unit -> unit.mergeInto(successor, command.from())))
                        .collect()
                        .asList())
                .call(store::flush)
                .call(unit -> log.append(actor, UnitAct.MERGED, unit.id()))
                .map(UnitView::of);
    }

    /** @throws Refused unit.notFound, unit.name, unit.days, unit.ownParent, version.stale */
    @WithTransaction
    public Uni<UnitView> correct(CorrectUnit command, Actor actor) {
        Permission.KEEP_REGISTRY.require(actor);
        return expected(command.unit(), command.expectedVersion(), actor)
                .call(() -> store.check(command.parent(), actor.government()))
                .invoke(unit -> unit.correct(new Unit.Profile(
                        command.name(),
                        command.kind(),
                        command.parent(),
                        new Days(command.existsFrom(), command.existsTo()))))
                .call(store::flush)
                .call(unit -> log.append(actor, UnitAct.CORRECTED, unit.id()))
                .map(UnitView::of);
    }

    private Uni<Unit> expected(UUID id, int version, Actor actor) {
        return store.unit(id, actor.government()).invoke(unit -> unit.expect(version));
    }

    private Stream<UnitName> namesOf(Unit unit, RegisterUnit command, Actor actor) {
        var shortNames = command.shortNames().stream()
                .map(name -> new UnitName.Meaning(unit.id(), name, NameSource.SHORT, null));
        var aliases = command.aliases().stream()
                .map(name -> new UnitName.Meaning(unit.id(), name, NameSource.REGISTERED, null));
        return UnitName.Meaning.distinct(Stream.concat(shortNames, aliases)).map(meaning -> name(meaning, actor));
    }

    private UnitName name(UnitName.Meaning meaning, Actor actor) {
        return new UnitName(Ids.next(), actor.government(), meaning, actor.account(), clock.instant());
    }

    private static Unit.Profile profile(RegisterUnit command) {
        return new Unit.Profile(
                command.name(), command.kind(), command.parent(), new Days(command.existsFrom(), command.existsTo()));
    }

    private static UnitView only(List<UnitView> found, Supplier<Refused> otherwise) {
        return found.stream().findFirst().orElseThrow(otherwise);
    }
}
