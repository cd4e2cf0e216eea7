package io.sunledger.progress.store;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.sunledger.kernel.DutyState;
import io.sunledger.kernel.Refused;
import io.sunledger.progress.domain.Hands;
import io.sunledger.progress.domain.Report;
import io.sunledger.progress.domain.ReportRevision;
import io.sunledger.progress.domain.ReportStep;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/** Writes reports. Everything here joins the transaction that is open. */
@ApplicationScoped
public class ReportStore {
    private static final String WRITERS = "select number, account from ReportRevision where reportId = :report";
    private static final String HANDLERS = """
            select account from ReportStep where reportId = :report
            and move in (io.sunledger.kernel.ReportMove.SUBMIT, io.sunledger.kernel.ReportMove.APPROVE)""";
    private static final String OF_DUTY = """
            select v.account from ReportRevision v join Report r on r.id = v.reportId where r.dutyId = :duty
            union
            select s.account from ReportStep s where s.dutyId = :duty
            and s.move in (io.sunledger.kernel.ReportMove.SUBMIT, io.sunledger.kernel.ReportMove.APPROVE)""";

    /** The report on a duty for a period, or one that is yet to be kept. */
    public Uni<Report> of(Report.Subject subject, Supplier<Report> otherwise) {
        return Panache.getSession()
                .chain(session -> session.createQuery(
                                "from Report where dutyId = :duty and periodId = :period", Report.class)
                        .setParameter("duty", subject.duty())
                        .setParameter("period", subject.period())
                        .getSingleResultOrNull())
                .map(found -> found == null ? otherwise.get() : found);
    }

    /** Keeps a report and what it now says. */
    public Uni<Void> keep(Report report, ReportRevision revision) {
        return Panache.getSession().chain(session -> session.persistAll(report, revision));
    }

    /** How far the duty is by the report of its latest period; it must have one. */
    public Uni<DutyState> latestState(UUID duty) {
        return Panache.getSession()
                .chain(session -> session.createQuery(
                                "select state from Report where dutyId = :duty order by periodDue desc",
                                DutyState.class)
                        .setParameter("duty", duty)
                        .setMaxResults(1)
                        .getSingleResult());
    }

    /** Keeps a step; the report that it changed is kept with it. */
    public Uni<Void> keep(ReportStep step) {
        return Panache.getSession().chain(session -> session.persist(step));
    }

    /**
     * The duty of a report, which is to be held before the report is read.
     *
     * @throws Refused report.notFound
     */
    public Uni<UUID> dutyOf(UUID report, String government) {
        return Panache.getSession()
                .chain(session -> session.createQuery(
                                "select dutyId from Report where id = :report and government = :government", UUID.class)
                        .setParameter("report", report)
                        .setParameter("government", government)
                        .getSingleResultOrNull())
                .onItem()
                .ifNull()
                .failWith(() -> Refused.notFound("report", report));
    }

    /** A report that there is. */
    public Uni<Report> report(UUID report) {
        return Panache.getSession().chain(session -> session.find(Report.class, report));
    }

    /** What is reported on these duties for a period. */
    public Uni<List<Report>> ofDuties(Collection<UUID> duties, UUID period) {
        return duties.isEmpty()
                ? Uni.createFrom().item(List.of())
                : Panache.getSession()
                        .chain(session -> session.createQuery(
                                        "from Report where dutyId in :duties and periodId = :period", Report.class)
                                .setParameter("duties", duties)
                                .setParameter("period", period)
                                .getResultList());
    }

    /** Whose work a report is. */
    public Uni<Hands> handsIn(Report report) {
        // one that was returned and is handed in again as it was is still the work of who wrote it
        var after = Math.min(report.handedRevision(), report.revisions() - 1);
        return Panache.getSession()
                .chain(session -> session.createQuery(WRITERS, Writing.class)
                        .setParameter("report", report.id())
                        .getResultList()
                        .chain(writings -> session.createQuery(HANDLERS, String.class)
                                .setParameter("report", report.id())
                                .getResultList()
                                .map(handlers -> hands(writings, after, handlers))));
    }

    /** A revision, and who wrote it. */
    record Writing(int number, String account) {}

    /** The accounts that wrote, submitted or approved anything that is reported on a duty. */
    public Uni<List<String>> accountsOf(UUID duty) {
        return Panache.getSession()
                .chain(session -> session.createQuery(OF_DUTY, String.class)
                        .setParameter("duty", duty)
                        .getResultList());
    }

    private static Hands hands(List<Writing> writings, int after, List<String> handlers) {
        Set<String> present = new HashSet<>();
        Set<String> all = new HashSet<>(handlers);
        writings.forEach(writing -> {
            all.add(writing.account());
            if (writing.number() > after) {
                present.add(writing.account());
            }
        });
        return new Hands(present, all);
    }
}
