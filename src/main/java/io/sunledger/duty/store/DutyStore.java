package io.sunledger.duty.store;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.sunledger.duty.DutyScope;
import io.sunledger.duty.domain.Duty;
import io.sunledger.kernel.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Writes duties. Everything here joins the transaction that is open. */
@ApplicationScoped
public class DutyStore {
    public Uni<Void> add(List<Duty> duties) {
        return Panache.getSession().chain(session -> session.persistAll(duties.toArray()));
    }

    /** All that units owe or owed of these tasks; nobody reports on them until the transaction ends. */
    public Uni<List<Duty>> ofTasks(Collection<UUID> tasks) {
        return Panache.getSession()
                .chain(session -> session.createQuery("from Duty where taskId in :tasks order by id", Duty.class)
                        .setParameter("tasks", tasks)
                        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                        .getResultList());
    }

    /**
     * A duty that nobody else changes until the transaction ends.
     *
     * @throws Refused duty.notFound
     */
    public Uni<Duty> toAct(UUID duty, DutyScope scope) {
        return find(duty, scope).onItem().ifNull().failWith(() -> Refused.notFound("duty", duty));
    }

    /** The same, or null where there is none. */
    public Uni<@Nullable Duty> find(UUID duty, DutyScope scope) {
        var within = Within.of(scope);
        return Panache.getSession()
                .chain(session -> toActOn(session, "d.id = :duty", within)
                        .setParameter("duty", duty)
                        .getSingleResultOrNull());
    }

    /** Those of the ids that there are, in the order of their ids; nobody else changes them until the transaction ends. */
    public Uni<List<Duty>> toActOn(Collection<UUID> duties, DutyScope scope) {
        var within = Within.of(scope);
        return Panache.getSession()
                .chain(session -> toActOn(session, "d.id in :duties", within)
                        .setParameter("duties", duties)
                        .getResultList());
    }

    private static Mutiny.SelectionQuery<Duty> toActOn(Mutiny.Session session, String which, Within within) {
        var hql = "from Duty d where " + which + " and " + within.hql() + " order by d.id";
        var query = session.createQuery(hql, Duty.class).setLockMode(LockModeType.PESSIMISTIC_WRITE);
        within.parameters().forEach(query::setParameter);
        return query;
    }

    /** A duty that the transaction has read. */
    public Uni<Duty> held(UUID duty) {
        return Panache.getSession().chain(session -> session.find(Duty.class, duty));
    }
}
