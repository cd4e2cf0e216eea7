package io.sunledger.duty.store;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.sunledger.duty.domain.DueChange;
import io.sunledger.duty.domain.Extension;
import io.sunledger.duty.domain.ExtensionState;
import io.sunledger.kernel.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Writes extensions and the dates of duties. Everything here joins the transaction that is open. */
@ApplicationScoped
public class ExtensionStore {
    public Uni<Void> add(Extension extension) {
        return Panache.getSession()
                .chain(session -> session.persist(extension).call(session::flush))
                .replaceWithVoid();
    }

    public Uni<Void> addChanges(List<DueChange> changes) {
        return changes.isEmpty()
                ? Uni.createFrom().voidItem()
                : Panache.getSession().chain(session -> session.persistAll(changes.toArray()));
    }

    /** @throws Refused extension.notFound */
    public Uni<Extension> find(UUID extension, String government) {
        return Panache.getSession()
                .chain(session -> session.createQuery(
                                "from Extension where id = :extension and government = :government", Extension.class)
                        .setParameter("extension", extension)
                        .setParameter("government", government)
                        .getSingleResultOrNull())
                .onItem()
                .ifNull()
                .failWith(() -> Refused.notFound("extension", extension));
    }

    /** Reads again what may have changed while the transaction waited for the duty. */
    public Uni<Void> refresh(Extension extension) {
        return Panache.getSession().chain(session -> session.refresh(extension));
    }

    /** Those of the duties' extensions that are not decided. */
    public Uni<List<Extension>> asked(Collection<UUID> duties) {
        return Panache.getSession()
                .chain(session -> session.createQuery(
                                "from Extension where dutyId in :duties and state = :asked order by id",
                                Extension.class)
                        .setParameter("duties", duties)
                        .setParameter("asked", ExtensionState.ASKED)
                        .getResultList());
    }
}
