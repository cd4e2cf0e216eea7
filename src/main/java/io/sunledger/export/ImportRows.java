package io.sunledger.export;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.sunledger.export.LedgerAssembly.Wanted;
import io.sunledger.export.domain.ImportJob;
import io.sunledger.export.domain.ImportedRow.Finding;
import io.sunledger.export.domain.ImportedRow.Place;
import io.sunledger.export.domain.RowOutcome;
import io.sunledger.export.sheet.FilledRow;
import io.sunledger.export.sheet.LedgerColumn;
import io.sunledger.export.sheet.LedgerRow;
import io.sunledger.kernel.Breach;
import io.sunledger.kernel.Refused;
import io.sunledger.platform.OffLoop;
import io.sunledger.progress.Reports;
import io.sunledger.progress.SaveReport;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.OptimisticLockException;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Takes rows in, each in a transaction of its own: one that is refused stops no other. */
@ApplicationScoped
class ImportRows {
    /** Where a report's breaches are, in the columns of a ledger. */
    private static final Map<String, LedgerColumn> COLUMNS = Map.of(
            "/state", LedgerColumn.STATE,
            "/done", LedgerColumn.DONE,
            "/effect", LedgerColumn.EFFECT,
            "/problems", LedgerColumn.PROBLEMS,
            "/nextSteps", LedgerColumn.NEXT_STEPS,
            "/values", LedgerColumn.VALUES,
            "/counts", LedgerColumn.COUNTS,
            "/periodId", LedgerColumn.PERIOD);

    private final LedgerRows ledger;
    private final Reports reports;
    private final OffLoop offLoop;
    private final Clock clock;

    ImportRows(LedgerRows ledger, Reports reports, OffLoop offLoop, Clock clock) {
        this.ledger = ledger;
        this.reports = reports;
        this.offLoop = offLoop;
        this.clock = clock;
    }

    /** What came of a row. */
    record Told(Place place, RowOutcome outcome, List<Finding> findings) {}

    /** @param seen the duties of earlier rows; those of these rows are added */
    Uni<List<Told>> take(ImportJob job, List<FilledRow> rows, Set<UUID> seen) {
        return now(job, rows)
                .chain(now -> offLoop.run(() -> asTheyWere(rows))
                        .chain(asTheyWere -> Multi.createFrom()
                                .iterable(rows)
                                .onItem()
                                .transformToUniAndConcatenate(
                                        row -> take(job, row, now, asTheyWere.contains(row), seen))
                                .collect()
                                .asList()));
    }

    /** By their marks, which take longer to reckon than all else of a row. */
    private static Set<FilledRow> asTheyWere(List<FilledRow> rows) {
        Set<FilledRow> asTheyWere = Collections.newSetFromMap(new IdentityHashMap<>());
        rows.stream().filter(FilledRow::isAsItWas).forEach(asTheyWere::add);
        return asTheyWere;
    }

    /** The duties of the rows as they are now, those that the maker may see. */
    private Uni<Map<UUID, LedgerRow>> now(ImportJob job, List<FilledRow> rows) {
        var periods = new HashMap<UUID, UUID>();
        rows.forEach(row -> {
            if (row.duty() != null && row.period() != null) {
                periods.putIfAbsent(row.duty(), row.period());
            }
        });
        var duties = rows.stream()
                .map(FilledRow::duty)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .distinct()
                .toList();
        return ledger.of(duties, new Wanted.Each(periods), job.maker())
                .map(found -> found.stream()
                        .collect(Collectors.toMap(row -> row.duty().id(), Function.identity())));
    }

    private Uni<Told> take(ImportJob job, FilledRow row, Map<UUID, LedgerRow> now, boolean isAsItWas, Set<UUID> seen) {
        var duty = row.duty();
        if (duty == null) {
            return refused(row, Finding.refused(null, "import.noDuty"));
        }
        var known = now.get(duty);
        if (known == null) {
            return refused(row, Finding.refused(null, "duty.notFound", duty));
        }
        // only what is there is remembered: no file makes that grow beyond what the maker may see
        if (!seen.add(duty)) {
            return refused(row, Finding.refused(null, "import.again", duty));
        }
        return isAsItWas ? unchanged(row) : edit(job, row, known);
    }

    private Uni<Told> edit(ImportJob job, FilledRow row, LedgerRow known) {
        var reading = RowEdit.read(row, known, clock.getZone());
        var save = reading.save();
        if (save == null) {
            return reading.wrong().isEmpty() ? unchanged(row) : refused(row, reading.wrong());
        }
        return save(job, save)
                .replaceWith(told(row, RowOutcome.CHANGED, List.of(Finding.changed())))
                .onFailure(OptimisticLockException.class)
                .transform(lost -> Refused.of(Refused.Kind.STALE, "version.overtaken"))
                .onFailure(Refused.class)
                .recoverWithItem(refused -> told(row, refused));
    }

    /** A dry run goes through the same door, and is given up at its end. */
    private Uni<UUID> save(ImportJob job, SaveReport save) {
        var command = new SaveReport(
                save.duty(),
                save.period(),
                save.expectedVersion(),
                save.content(),
                "import " + job.id() + ' ' + save.duty());
        return job.given().dryRun()
                ? Panache.withTransaction(() -> Panache.currentTransaction()
                        .invoke(Mutiny.Transaction::markForRollback)
                        .chain(() -> reports.save(command, job.maker())))
                : reports.save(command, job.maker());
    }

    private static Told told(FilledRow row, Refused refused) {
        if (refused.kind() == Refused.Kind.STALE) {
            return told(
                    row,
                    RowOutcome.STALE,
                    List.of(new Finding(RowOutcome.STALE, null, refused.code(), facts(refused.facts()))));
        }
        var findings = refused.breaches().isEmpty()
                ? List.of(Finding.refused(null, refused.code(), refused.facts()))
                : refused.breaches().stream().map(ImportRows::finding).toList();
        return told(row, RowOutcome.REFUSED, findings);
    }

    private static Finding finding(Breach breach) {
        var column = COLUMNS.get(breach.path().replaceFirst("^(/[^/]+).*", "$1"));
        return Finding.refused(
                column == null ? null : column.head(),
                breach.code(),
                breach.facts().toArray());
    }

    private static List<String> facts(@Nullable Object[] facts) {
        return Arrays.stream(facts).map(String::valueOf).toList();
    }

    private static Uni<Told> unchanged(FilledRow row) {
        return Uni.createFrom().item(told(row, RowOutcome.UNCHANGED, List.of()));
    }

    private static Uni<Told> refused(FilledRow row, Finding finding) {
        return refused(row, List.of(finding));
    }

    private static Uni<Told> refused(FilledRow row, List<Finding> findings) {
        return Uni.createFrom().item(told(row, RowOutcome.REFUSED, findings));
    }

    private static Told told(FilledRow row, RowOutcome outcome, List<Finding> findings) {
        return new Told(new Place(row.sheet(), row.line(), row.duty(), row.period()), outcome, findings);
    }
}
