package io.sunledger.unit;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import io.sunledger.history.EventLog;
import io.sunledger.kernel.Actor;
import io.sunledger.kernel.Refused;
import io.sunledger.platform.OffLoop;
import io.sunledger.security.Permission;
import io.sunledger.unit.domain.RegistryMerge;
import io.sunledger.unit.domain.RegistryMerge.Merged;
import io.sunledger.unit.domain.RegistryMerge.Outcome;
import io.sunledger.unit.domain.UnitRow;
import io.sunledger.unit.domain.UnitSheet;
import io.sunledger.unit.sheet.Sheets;
import io.sunledger.unit.store.GovernmentStore;
import io.sunledger.unit.store.RegistryStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;

/** The door through which a whole registry comes in: all of it, or nothing. */
@ApplicationScoped
public class UnitImport {
    private final GovernmentStore governments;
    private final RegistryStore store;
    private final OffLoop offLoop;
    private final Clock clock;
    private final EventLog log;

    UnitImport(GovernmentStore governments, RegistryStore store, OffLoop offLoop, Clock clock, EventLog log) {
        this.governments = governments;
        this.store = store;
        this.offLoop = offLoop;
        this.clock = clock;
        this.log = log;
    }

    /**
     * Imports, or tells what an import would do. Units are found by their code; what the sheet leaves empty or out stays as it is;
     * the same sheet again changes nothing.
     *
     * @throws Refused import.refused with everything that is wrong at {@code /rows/<line>/<column>},
     *     import.tooLarge, import.tooManyLines, import.oldExcel, import.unreadable, government.notRegistered, access.forbidden
     */
    public Uni<ImportReport> run(ImportUnits command, Actor actor) {
        Permission.KEEP_REGISTRY.require(actor);
        if (command.file().length > ImportUnits.MOST_BYTES) {
            throw Refused.of(Refused.Kind.TOO_LARGE, "import.tooLarge", ImportUnits.MOST_BYTES);
        }
        return offLoop.run(() -> UnitSheet.read(Sheets.read(command.file())))
                .chain(rows -> merge(rows, command.dryRun(), actor));
    }

    /** The second half of {@link #run}, in one transaction. */
    @WithTransaction
    Uni<ImportReport> merge(List<UnitRow> rows, boolean dryRun, Actor actor) {
        return governments
                .government(actor.government())
                .call(() -> dryRun
                        ? Panache.currentTransaction().invoke(Mutiny.Transaction::markForRollback)
                        : Uni.createFrom().voidItem())
                .chain(() -> store.merge(
                        actor.government(),
                        new RegistryMerge(actor.government(), actor.account(), clock.instant()),
                        rows))
                .call(() -> log.append(actor, UnitAct.IMPORTED, actor.government()))
                .map(merged -> report(merged, dryRun));
    }

    private static ImportReport report(List<Merged> merged, boolean dryRun) {
        return new ImportReport(
                dryRun,
                count(merged, Outcome.CREATED),
                count(merged, Outcome.CHANGED),
                count(merged, Outcome.UNCHANGED),
                merged.stream()
                        .map(row -> new ImportReport.ImportedRow(
                                row.row().row(),
                                row.row().code(),
                                row.row().name(),
                                row.outcome().name(),
                                row.changes()))
                        .toList());
    }

    private static int count(List<Merged> merged, Outcome outcome) {
        return (int) merged.stream().filter(row -> row.outcome() == outcome).count();
    }
}
