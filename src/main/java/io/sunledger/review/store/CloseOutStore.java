package io.sunledger.review.store;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.sunledger.duty.DutyScope;
import io.sunledger.kernel.Refused;
import io.sunledger.review.domain.CloseOut;
import io.sunledger.review.domain.CloseOutState;
import io.sunledger.review.domain.CloseOutWaiver;
import io.sunledger.review.domain.CloseOuts;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes close-outs. Everything here joins the transaction that is open. */
@ApplicationScoped
public class CloseOutStore {
    /**
     * The duty that a close-out is of; nothing else is read of it before the duty is held.
     *
     * @throws Refused closeOut.notFound
     */
    public Uni<UUID> dutyOf(UUID closeOut, DutyScope scope) {
        var asked = new Scoped("select c.dutyId from CloseOut c where ", scope).and("c.id = :id", "id", closeOut);
        return Panache.getSession()
                .chain(session -> {
                    var query = session.createQuery(asked.hql(), UUID.class);
                    asked.parameters().forEach(query::setParameter);
                    return query.getSingleResultOrNull();
                })
                .onItem()
                .ifNull()
                .failWith(() -> Refused.notFound("closeOut", closeOut));
    }

    /** A close-out of a duty that is held. */
    public Uni<CloseOut> held(UUID closeOut) {
        return Panache.getSession().chain(session -> session.find(CloseOut.class, closeOut));
    }

    /** All close-outs of a duty that is held. */
    public Uni<CloseOuts> ofDuty(UUID duty) {
        return Panache.getSession()
                .chain(session -> session.createQuery(
                                "from CloseOut where dutyId = :duty order by number", CloseOut.class)
                        .setParameter("duty", duty)
                        .getResultList())
                .map(CloseOuts::new);
    }

    /** That by which a duty that is held is closed out; null where it is not. */
    public Uni<@Nullable CloseOut> closing(UUID duty) {
        return ofDuty(duty)
                .map(all -> all.inOrder().stream()
                        .filter(one -> one.state() == CloseOutState.GRANTED)
                        .findFirst()
                        .orElse(null));
    }

    /** The accounts that ever asked to have the duty closed out. */
    public Uni<Set<String>> askedBy(UUID duty) {
        return Panache.getSession()
                .chain(session -> session.createQuery(
                                "select askedAccount from CloseOut where dutyId = :duty", String.class)
                        .setParameter("duty", duty)
                        .getResultList())
                .map(accounts -> accounts.stream().collect(Collectors.toSet()));
    }

    public Uni<List<CloseOutWaiver>> waivers(UUID closeOut) {
        return Panache.getSession()
                .chain(session -> session.createQuery(
                                "from CloseOutWaiver where closeOutId = :closeOut", CloseOutWaiver.class)
                        .setParameter("closeOut", closeOut)
                        .getResultList());
    }

    public Uni<Void> keep(Object made) {
        return Panache.getSession().chain(session -> session.persist(made));
    }
}
