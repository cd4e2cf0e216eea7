package io.sunledger.export;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.sunledger.export.ImportRows.Told;
import io.sunledger.export.JobClaims.Claimed;
import io.sunledger.export.domain.ImportJob;
import io.sunledger.export.domain.ImportJob.Tally;
import io.sunledger.export.domain.ImportedRow;
import io.sunledger.export.sheet.FilledLedger;
import io.sunledger.export.sheet.FilledRow;
import io.sunledger.export.store.JobStore;
import io.sunledger.kernel.Ids;
import io.sunledger.platform.OffLoop;
import io.sunledger.platform.storage.BlobStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Takes ledgers in that were filled in: a stretch of rows at a time. A job that another node begins again tells everything anew, and
 * saves nothing twice.
 */
@ApplicationScoped
public class ImportRound {
    private static final int STRETCH = 500;

    private final JobClaims claims;
    private final ImportRows rows;
    private final JobStore store;
    private final Scratch scratch;
    private final BlobStore blobs;
    private final OffLoop offLoop;
    private final Clock clock;

    ImportRound(
            JobClaims claims,
            ImportRows rows,
            JobStore store,
            Scratch scratch,
            BlobStore blobs,
            OffLoop offLoop,
            Clock clock) {
        this.claims = claims;
        this.rows = rows;
        this.store = store;
        this.scratch = scratch;
        this.blobs = blobs;
        this.offLoop = offLoop;
        this.clock = clock;
    }

    @Scheduled(
            identity = "imports",
            every = "${sunledger.exports.every:1s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> look() {
        return next().replaceWithVoid();
    }

    /** Takes one job and does it to its end; answers whether there was one. */
    public Uni<Boolean> next() {
        return claims.next(ImportJob.class, this::work);
    }

    private Uni<Void> work(Claimed<ImportJob> claimed) {
        var place = claimed.job().given().place();
        return Panache.withTransaction(() -> store.forgetRows(claimed.job().id()))
                .chain(() -> scratch.with(file -> scratch.fill(file, blobs.read(place))
                        .chain(filled -> offLoop.run(() -> new Taking(file)))
                        .chain(taking -> take(claimed, taking).eventually(() -> offLoop.run(taking::close)))))
                // nobody asks for it again, and there is no need to keep it for days
                .call(() -> blobs.deleteAll(place));
    }

    private Uni<Void> take(Claimed<ImportJob> claimed, Taking taking) {
        return Multi.createBy()
                .repeating()
                .uni(() -> offLoop.run(taking::next).call(stretch -> take(claimed, taking, stretch)))
                .whilst(stretch -> stretch.size() == STRETCH)
                .collect()
                .last()
                .chain(() -> claims.tell(claimed, job -> {
                    var rowsThere = taking.tally.rows();
                    job.reach(rowsThere, rowsThere, clock.instant());
                    job.finish(clock.instant());
                }));
    }

    private Uni<Void> take(Claimed<ImportJob> claimed, Taking taking, List<FilledRow> stretch) {
        var job = claimed.job();
        return rows.take(job, stretch, taking.seen)
                .invoke(told -> taking.tally = taking.tally.plus(tally(told)))
                .chain(told -> Panache.withTransaction(() -> store.addRows(told.stream()
                        .flatMap(row -> row.findings().stream()
                                .map(finding -> new ImportedRow(Ids.next(), job, row.place(), finding)))
                        .toList())))
                .chain(() -> claims.tell(claimed, mine -> mine.count(taking.tally)))
                .chain(() -> claims.reach(claimed, taking.tally.rows(), null));
    }

    private static Tally tally(List<Told> told) {
        return told.stream()
                .map(row -> switch (row.outcome()) {
                    case CHANGED -> new Tally(1, 0, 0, 0);
                    case UNCHANGED -> new Tally(0, 1, 0, 0);
                    case REFUSED -> new Tally(0, 0, 1, 0);
                    case STALE -> new Tally(0, 0, 0, 1);
                })
                .reduce(Tally.NONE, Tally::plus);
    }

    /** A file that is being taken in. */
    private static final class Taking {
        private final FilledLedger ledger;
        private final Set<UUID> seen = new HashSet<>();
        private Tally tally = Tally.NONE;

        Taking(Path file) {
            this.ledger = FilledLedger.open(file);
        }

        List<FilledRow> next() {
            return ledger.next(STRETCH);
        }

        boolean close() {
            try {
                ledger.close();
                return true;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
