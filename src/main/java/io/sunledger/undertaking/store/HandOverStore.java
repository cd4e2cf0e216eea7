package io.sunledger.undertaking.store;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.sunledger.duty.DutyScope;
import io.sunledger.kernel.Refused;
import io.sunledger.undertaking.domain.HandOver;
import io.sunledger.undertaking.domain.HandOverItem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Writes hand-overs. Everything here joins the transaction that is open. */
@ApplicationScoped
public class HandOverStore {
    public Uni<Void> add(HandOver handOver, List<HandOverItem> items) {
        return Panache.getSession()
                .chain(session -> session.persist(handOver).chain(() -> session.persistAll(items.toArray())));
    }

    /**
     * A hand-over that nobody else changes until the transaction ends.
     *
     * @throws Refused handOver.notFound
     */
    public Uni<HandOver> toAct(UUID handOver, DutyScope scope) {
        var within = Within.of(scope);
        return Panache.getSession()
                .chain(session -> {
                    var query = session.createQuery(
                                    "from HandOver o where o.id = :id and " + within.hql(), HandOver.class)
                            .setParameter("id", handOver)
                            .setLockMode(LockModeType.PESSIMISTIC_WRITE);
                    within.parameters().forEach(query::setParameter);
                    return query.getSingleResultOrNull();
                })
                .onItem()
                .ifNull()
                .failWith(() -> Refused.notFound("handOver", handOver));
    }

    /** Its items, by duty. */
    public Uni<List<HandOverItem>> itemsOf(UUID handOver) {
        return Panache.getSession()
                .chain(session -> session.createQuery(
                                "from HandOverItem where handOverId = :handOver order by dutyId", HandOverItem.class)
                        .setParameter("handOver", handOver)
                        .getResultList());
    }

    /**
     * Which duty of which hand-over an item is about.
     *
     * @throws Refused handOver.itemNotFound
     */
    public Uni<Place> placeOf(UUID item, String government) {
        return Panache.getSession()
                .chain(session -> session.createQuery(
                                "select handOverId, dutyId from HandOverItem where id = :item and government = :government",
                                Place.class)
                        .setParameter("item", item)
                        .setParameter("government", government)
                        .getSingleResultOrNull())
                .onItem()
                .ifNull()
                .failWith(() -> Refused.of(Refused.Kind.NOT_FOUND, "handOver.itemNotFound", item));
    }

    /** Those of the duties that are in an open hand-over; they must be held. */
    public Uni<List<UUID>> inOpenHandOver(Collection<UUID> duties) {
        return Panache.getSession()
                .chain(session -> session.createQuery(
                                "select dutyId from HandOverItem where dutyId in :duties and state = "
                                        + "io.sunledger.undertaking.domain.HandOverAnswer.OPEN order by dutyId",
                                UUID.class)
                        .setParameter("duties", duties)
                        .getResultList());
    }

    /** Where an item stands. */
    public record Place(UUID handOver, UUID duty) {}
}
