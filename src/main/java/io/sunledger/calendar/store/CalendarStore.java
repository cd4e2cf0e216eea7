package io.sunledger.calendar.store;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.sunledger.calendar.domain.EnteredYear;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Writes what governments enter. Everything here joins the transaction that is open. */
@ApplicationScoped
public class CalendarStore {
    /** Of each year the version that holds. */
    static final String LATEST = """
            from EnteredYear e where e.government = :government and e.version =
                (select max(v.version) from EnteredYear v where v.government = e.government and v.year = e.year)""";

    private static final String LOCK = "select cast(%s(hashtextextended(:calendar, 0)) as text)";

    /** Nobody changes a government's calendar until the transaction ends; many may hold it so at once. */
    public Uni<Void> hold(String government) {
        return lock("pg_advisory_xact_lock_shared", government);
    }

    /** Nobody else holds or changes a government's calendar until the transaction ends. */
    public Uni<Void> holdAlone(String government) {
        return lock("pg_advisory_xact_lock", government);
    }

    private static Uni<Void> lock(String function, String government) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(LOCK.formatted(function), String.class)
                        .setParameter("calendar", "calendar " + government)
                        .getSingleResult())
                .replaceWithVoid();
    }

    /** Of each year that the government has entered the version that holds. */
    public Uni<List<EnteredYear>> latest(String government) {
        return Panache.getSession()
                .chain(session -> session.createQuery(LATEST, EnteredYear.class)
                        .setParameter("government", government)
                        .getResultList());
    }

    public Uni<Void> add(EnteredYear year) {
        return Panache.getSession()
                .chain(session -> session.persist(year).call(session::flush))
                .replaceWithVoid();
    }
}
