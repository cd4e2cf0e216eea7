package io.sunledger.export;

import io.smallrye.mutiny.Uni;
import io.sunledger.duty.Duties;
import io.sunledger.duty.DutyView;
import io.sunledger.export.domain.Facts;
import io.sunledger.export.domain.RowOutcome;
import io.sunledger.export.store.JobReads;
import io.sunledger.kernel.Actor;
import io.sunledger.kernel.Page;
import io.sunledger.kernel.PageRequest;
import io.sunledger.kernel.Refused;
import io.sunledger.progress.ReportView;
import io.sunledger.progress.Reports;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What became of the rows of a ledger that was taken in, for whoever had it taken in. */
@ApplicationScoped
public class ImportFindings {
    private final Imports imports;
    private final JobReads reads;
    private final Duties duties;
    private final Reports reports;

    ImportFindings(Imports imports, JobReads reads, Duties duties, Reports reports) {
        this.imports = imports;
        this.reads = reads;
        this.duties = duties;
        this.reports = reports;
    }

    /**
     * What is told of its rows, in their order; of rows left as they were nothing is.
     *
     * @param outcome only these
     * @throws Refused job.notFound
     */
    public Uni<Page<ImportRowView>> rows(UUID job, @Nullable RowOutcome outcome, PageRequest request, Actor actor) {
        return imports.get(job, actor)
                .chain(seen -> reads.rows(job, outcome, request))
                .map(page -> page.map(ImportFindings::view))
                .chain(page -> withReports(page, actor));
    }

    private static ImportRowView view(JobReads.Row row) {
        return new ImportRowView(
                row.id(),
                row.sheet(),
                row.lineNumber(),
                row.columnName(),
                row.dutyId(),
                row.periodId(),
                row.outcome(),
                row.code(),
                Facts.of(row.facts()),
                null);
    }

    // who may see a duty no more is not told of its report
    private Uni<Page<ImportRowView>> withReports(Page<ImportRowView> page, Actor actor) {
        var duties = page.items().stream()
                .filter(row -> row.outcome() != RowOutcome.REFUSED)
                .map(ImportRowView::dutyId)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .distinct()
                .toList();
        return duties.isEmpty()
                ? Uni.createFrom().item(page)
                : this.duties
                        .ofIds(duties, actor)
                        .chain(seen ->
                                reports.ofDuties(seen.stream().map(DutyView::id).toList()))
                        .map(found -> page.map(row -> row.with(of(row, found))));
    }

    private static @Nullable ReportView of(ImportRowView row, List<ReportView> reports) {
        return row.outcome() == RowOutcome.REFUSED
                ? null
                : reports.stream()
                        .filter(report -> report.dutyId().equals(row.dutyId())
                                && report.periodId().equals(row.periodId()))
                        .findFirst()
                        .orElse(null);
    }
}
