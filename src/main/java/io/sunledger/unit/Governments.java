package io.sunledger.unit;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import io.sunledger.history.EventLog;
import io.sunledger.kernel.Actor;
import io.sunledger.platform.Reads;
import io.sunledger.security.Permission;
import io.sunledger.unit.domain.Government;
import io.sunledger.unit.store.GovernmentStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** The door to what a government says of itself. */
@ApplicationScoped
public class Governments {
    private final GovernmentStore store;
    private final Reads reads;
    private final EventLog log;

    Governments(GovernmentStore store, Reads reads, EventLog log) {
        this.store = store;
        this.reads = reads;
        this.log = log;
    }

    /**
     * The actor's own.
     *
     * @throws io.sunledger.kernel.Refused government.notRegistered, access.forbidden
     */
    public Uni<GovernmentView> own(Actor actor) {
        Permission.READ_REGISTRY.require(actor);
        return reads.one("from Government where code = :code", Government.class, Map.of("code", actor.government()))
                .onItem()
                .ifNull()
                .failWith(() -> GovernmentStore.notRegistered(actor.government()))
                .map(Governments::view);
    }

    /** @throws io.sunledger.kernel.Refused unit.name, access.forbidden */
    @WithTransaction
    public Uni<GovernmentView> register(RegisterGovernment command, Actor actor) {
        Permission.KEEP_REGISTRY.require(actor);
        return store.findById(actor.government())
                .chain(known -> known == null
                        ? store.persist(new Government(actor.government(), command.name(), command.level()))
                        : Uni.createFrom()
                                .item(known)
                                .invoke(government -> government.correct(command.name(), command.level())))
                .call(store::flush)
                .call(() -> log.append(actor, UnitAct.GOVERNMENT_REGISTERED, actor.government()))
                .map(Governments::view);
    }

    private static GovernmentView view(Government government) {
        return new GovernmentView(government.code(), government.name(), government.level(), government.version());
    }
}
