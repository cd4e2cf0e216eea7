package io.sunledger.undertaking.store;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.sunledger.kernel.Refused;
import io.sunledger.undertaking.domain.Account;
import io.sunledger.undertaking.domain.Measure;
import io.sunledger.undertaking.domain.Undertaking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes receipts and measures. Everything here joins the transaction that is open. */
@ApplicationScoped
public class UndertakingStore {
    public Uni<Void> add(Object made) {
        return Panache.getSession().chain(session -> session.persist(made));
    }

    /** Writes what has changed, so that the versions are the new ones. */
    public Uni<Void> flush() {
        return Panache.getSession().chain(session -> session.flush());
    }

    /** Of a duty that is held; null where it has not been received. */
    public Uni<@Nullable Undertaking> of(UUID duty) {
        return Panache.getSession()
                .chain(session -> session.createQuery("from Undertaking where dutyId = :duty", Undertaking.class)
                        .setParameter("duty", duty)
                        .getSingleResultOrNull());
    }

    /** Whether an account is responsible for a duty that is still owed. */
    public Uni<Boolean> hasOpenDuties(Account officer) {
        return Panache.getSession()
                .chain(session -> session.createQuery("""
                                select count(*) from Undertaking u join Duty d on d.id = u.dutyId
                                where u.officerIssuer = :issuer and u.officerSubject = :subject
                                and d.withdrawnAt is null and d.closedAt is null and d.carriedTo is null""", Long.class)
                        .setParameter("issuer", officer.issuer())
                        .setParameter("subject", officer.subject())
                        .getSingleResult())
                .map(open -> open > 0);
    }

    /**
     * The duty of a measure, which is to be held before the measure is read.
     *
     * @throws Refused measure.notFound
     */
    public Uni<UUID> dutyOfMeasure(UUID measure, String government) {
        return Panache.getSession()
                .chain(session -> session.createQuery(
                                "select dutyId from Measure where id = :measure and government = :government",
                                UUID.class)
                        .setParameter("measure", measure)
                        .setParameter("government", government)
                        .getSingleResultOrNull())
                .onItem()
                .ifNull()
                .failWith(() -> Refused.notFound("measure", measure));
    }

    /** A measure that there is. */
    public Uni<Measure> measure(UUID measure) {
        return Panache.getSession().chain(session -> session.find(Measure.class, measure));
    }

    /** The place behind a duty's last measure, from 1. */
    public Uni<Integer> nextPosition(UUID duty) {
        return Panache.getSession()
                .chain(session -> session.createQuery(
                                "select coalesce(max(position), 0) + 1 from Measure where dutyId = :duty",
                                Integer.class)
                        .setParameter("duty", duty)
                        .getSingleResult());
    }
}
