package io.sunledger.review.store;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.sunledger.kernel.Refused;
import io.sunledger.review.domain.CloseOut.Subject;
import io.sunledger.review.domain.LookBack;
import io.sunledger.review.domain.LookBackEntry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Writes look-backs. Everything here joins the transaction that is open. */
@ApplicationScoped
public class LookBackStore {
    /** Keeps a look-back with an entry for each duty that the plan's units owe or have gone on with in another year's plan. */
    public Uni<Void> open(LookBack lookBack, UUID plan, String government) {
        return Panache.getSession()
                .chain(session -> session.createQuery("""
                                        select government, planId, id, unitId, closedAt is not null from Duty
                                        where planId = :plan and government = :government and withdrawnAt is null
                                        order by id""", Row.class)
                        .setParameter("plan", plan)
                        .setParameter("government", government)
                        .getResultList()
                        .chain(duties -> {
                            var all = new ArrayList<Object>(List.of(lookBack));
                            duties.forEach(duty -> all.add(duty.entry(lookBack.id())));
                            return session.persistAll(all.toArray());
                        }));
    }

    /**
     * The duty of an entry; nothing else is read of it before the duty is held.
     *
     * @throws Refused lookBackEntry.notFound
     */
    public Uni<UUID> dutyOf(UUID entry, String government) {
        return Panache.getSession()
                .chain(session -> session.createQuery(
                                "select dutyId from LookBackEntry where id = :id and government = :government",
                                UUID.class)
                        .setParameter("id", entry)
                        .setParameter("government", government)
                        .getSingleResultOrNull())
                .onItem()
                .ifNull()
                .failWith(() -> Refused.notFound("lookBackEntry", entry));
    }

    public Uni<LookBackEntry> held(UUID entry) {
        return Panache.getSession().chain(session -> session.find(LookBackEntry.class, entry));
    }

    record Row(String government, UUID plan, UUID duty, UUID unit, boolean closedOut) {
        LookBackEntry entry(UUID lookBack) {
            return new LookBackEntry(lookBack, new Subject(government, plan, duty, unit), closedOut);
        }
    }
}
