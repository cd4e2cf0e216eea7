package io.sunledger.progress.store;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.sunledger.kernel.DutyState;
import io.sunledger.progress.domain.Report;
import io.sunledger.progress.domain.ReportRevision;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.Supplier;

/** Writes reports. Everything here joins the transaction that is open. */
@ApplicationScoped
public class ReportStore {
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
}
