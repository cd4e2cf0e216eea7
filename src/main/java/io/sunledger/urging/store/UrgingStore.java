package io.sunledger.urging.store;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.sunledger.duty.DutyScope;
import io.sunledger.kernel.Refused;
import io.sunledger.urging.domain.Step;
import io.sunledger.urging.domain.Subject;
import io.sunledger.urging.domain.UrgingPause;
import io.sunledger.urging.domain.UrgingSheet;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Writes sheets, steps and pauses. Everything here joins the transaction that is open. */
@ApplicationScoped
public class UrgingStore {
    /** Whether this transaction has the subject now; where another has it, the round goes on without waiting. */
    public Uni<Boolean> claim(Subject subject) {
        return Panache.getSession()
                .chain(session -> subject.duty() != null ? claimDuty(session, subject) : claimPeriod(session, subject));
    }

    private static Uni<Boolean> claimDuty(Mutiny.Session session, Subject subject) {
        return session.createNativeQuery("select 1 from duty where id = :duty for update skip locked", Integer.class)
                .setParameter("duty", subject.thing())
                .getResultList()
                .map(found -> !found.isEmpty());
    }

    // what a unit has to report for a period is no row that could be locked
    private static Uni<Boolean> claimPeriod(Mutiny.Session session, Subject subject) {
        return session.createNativeQuery(
                        "select pg_try_advisory_xact_lock(hashtextextended(:subject, 0))", Boolean.class)
                .setParameter("subject", "urging " + subject.unit() + ' ' + subject.thing())
                .getSingleResult();
    }

    public Uni<Boolean> isTaken(Subject subject, Step step) {
        return Panache.getSession()
                .chain(session -> session.createQuery("""
                                select count(*) from UrgingStep where occasion = :occasion and step = :step
                                and (dutyId = :thing or periodId = :thing and unitId = :unit)""", Long.class)
                        .setParameter("occasion", subject.due())
                        .setParameter("step", step.key())
                        .setParameter("thing", subject.thing())
                        .setParameter("unit", subject.unit())
                        .getSingleResult())
                .map(taken -> taken > 0);
    }

    public Uni<Boolean> isPaused(Subject subject, LocalDate today) {
        return Panache.getSession()
                .chain(session -> session.createQuery(
                                "select count(*) from UrgingPause where dutyId = :duty and untilDay > :today",
                                Long.class)
                        .setParameter("duty", subject.duty())
                        .setParameter("today", today)
                        .getSingleResult())
                .map(paused -> paused > 0);
    }

    /** Whether the latest report on a duty that is handed in says that it is done. */
    public Uni<Boolean> isReportedDone(UUID duty) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "select count(*) from duty d where d.id = :duty and " + UrgingReads.REPORTED_DONE,
                                Long.class)
                        .setParameter("duty", duty)
                        .getSingleResult())
                .map(done -> done > 0);
    }

    /** On how many of its open duties a unit has not reported for a period. */
    public Uni<Long> missing(Subject subject) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                """
                                select count(*) from duty d where d.plan_id = :plan and d.unit_id = :unit
                                and %s and not exists (%s)""".formatted(UrgingReads.OPEN, UrgingReads.reportFor(":period")), Long.class)
                        .setParameter("plan", subject.plan())
                        .setParameter("unit", subject.unit())
                        .setParameter("period", subject.thing())
                        .getSingleResult());
    }

    /** The next number of a government's sheets; whoever else wants one waits until this transaction ends. */
    public Uni<Integer> nextNumber(String government, int year) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                insert into urging_number (government, year, last) values (:government, :year, 1)
                                on conflict (government, year) do update set last = urging_number.last + 1""")
                        .setParameter("government", government)
                        .setParameter("year", year)
                        .executeUpdate()
                        .chain(() -> session.createNativeQuery(
                                        "select last from urging_number where government = :government and year = :year",
                                        Integer.class)
                                .setParameter("government", government)
                                .setParameter("year", year)
                                .getSingleResult()));
    }

    /** What a sheet on a duty speaks of. */
    public Uni<Facts> factsOfDuty(UUID duty) {
        return Panache.getSession()
                .chain(session -> session.createQuery("""
                                select u.name, p.title, t.text from Duty d join Unit u on u.id = d.unitId
                                join Plan p on p.id = d.planId join Task t on t.id = d.taskId
                                where d.id = :duty""", Facts.class)
                        .setParameter("duty", duty)
                        .getSingleResult());
    }

    /** What a sheet on a unit's reports speaks of. */
    public Uni<Facts> factsOfPeriod(Subject subject) {
        return Panache.getSession()
                .chain(session -> session.createQuery("""
                                select u.name, p.title, r.text from ReportingPeriod r join Plan p on p.id = r.planId
                                join Unit u on u.id = :unit where r.id = :period""", Facts.class)
                        .setParameter("unit", subject.unit())
                        .setParameter("period", subject.thing())
                        .getSingleResult());
    }

    /**
     * What is urged, in words.
     *
     * @param what the task's text, or the period's
     */
    public record Facts(String unit, String plan, String what) {}

    public Uni<Void> add(Object added) {
        return Panache.getSession().chain(session -> session.persist(added).chain(session::flush));
    }

    /**
     * A sheet that nobody else changes until the transaction ends.
     *
     * @throws Refused sheet.notFound
     */
    public Uni<UrgingSheet> sheet(UUID sheet, DutyScope scope) {
        var within = Within.of(scope);
        return Panache.getSession()
                .chain(session -> {
                    var query = session.createQuery(
                                    "from UrgingSheet s where s.id = :sheet and " + within.hql(), UrgingSheet.class)
                            .setParameter("sheet", sheet)
                            .setLockMode(LockModeType.PESSIMISTIC_WRITE);
                    within.parameters().forEach(query::setParameter);
                    return query.getSingleResultOrNull();
                })
                .onItem()
                .ifNull()
                .failWith(() -> Refused.notFound("sheet", sheet));
    }

    public Uni<@Nullable UrgingPause> pause(UUID duty) {
        return Panache.getSession()
                .chain(session -> session.createQuery("from UrgingPause where dutyId = :duty", UrgingPause.class)
                        .setParameter("duty", duty)
                        .getSingleResultOrNull());
    }

    public Uni<Void> flush() {
        return Panache.getSession().chain(Mutiny.Session::flush);
    }
}
