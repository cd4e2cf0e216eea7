package io.sunledger.progress.store;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.sunledger.kernel.Actor;
import io.sunledger.kernel.Refused;
import io.sunledger.progress.domain.Lateness;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** On which duties a unit must report for a period. Everything here joins the transaction that is open. */
@ApplicationScoped
public class OwingStore {
    private static final String PERIOD = """
            select r.due from ReportingPeriod r
            where r.id = :period and r.planId = :plan
            and exists (select 1 from Plan p where p.id = r.planId and p.government = :government)""";

    private static final String DUTIES = """
            select d.id, case when %s then false else true end
            from Duty d
            where d.planId = :plan and d.withdrawnAt is null and d.carriedTo is null
            and d.unitId in (select u.id from Unit u where u.government = :government and u.code = :unit)
            order by d.id""".formatted(Owed.NOTHING_LEFT);

    private final Clock clock;

    OwingStore(Clock clock) {
        this.clock = clock;
    }

    /** @param owed whether a report must be there */
    public record Owing(UUID duty, Boolean owed) {}

    /**
     * The duties of the actor's own unit, by id.
     *
     * @throws Refused period.notFound, access.noUnit
     */
    public Uni<List<Owing>> of(UUID plan, UUID period, Actor actor) {
        var unit = actor.unit();
        if (unit == null) {
            throw Refused.forbidden("access.noUnit", actor.name());
        }
        return Panache.getSession()
                .chain(session -> session.createQuery(PERIOD, LocalDate.class)
                        .setParameter("period", period)
                        .setParameter("plan", plan)
                        .setParameter("government", actor.government())
                        .getSingleResultOrNull()
                        .onItem()
                        .ifNull()
                        .failWith(() -> Refused.notFound("period", period))
                        .chain(due -> duties(session, plan, due)
                                .setParameter("government", actor.government())
                                .setParameter("unit", unit)
                                .getResultList()));
    }

    private Mutiny.SelectionQuery<Owing> duties(Mutiny.Session session, UUID plan, LocalDate due) {
        return session.createQuery(DUTIES, Owing.class)
                .setParameter("plan", plan)
                .setParameter("due", due)
                .setParameter("late", Lateness.begins(due, clock.getZone()));
    }
}
