package io.sunledger.export;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.sunledger.export.JobClaims.Claimed;
import io.sunledger.export.Ledgers.Ledger;
import io.sunledger.export.domain.ExportJob;
import io.sunledger.export.sheet.LedgerRow;
import io.sunledger.export.sheet.LedgerWriter;
import io.sunledger.platform.OffLoop;
import io.sunledger.platform.storage.BlobStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** Writes ledgers into files: read a stretch, write it away, tell how far it is. Neither rows nor the file stand in memory. */
@ApplicationScoped
public class ExportRound {
    private static final int STRETCHES_UNTOLD = 10;
    /** Octets a second: a long file must not lose its claim on the way to the store. */
    private static final int SLOWEST_STORE = 2_000_000;

    private final JobClaims claims;
    private final Ledgers ledgers;
    private final Scratch scratch;
    private final BlobStore blobs;
    private final OffLoop offLoop;
    private final ObjectMapper json;
    private final ExportConfig config;
    private final Clock clock;
    private final AtomicInteger atWork = new AtomicInteger();

    ExportRound(
            JobClaims claims,
            Ledgers ledgers,
            Scratch scratch,
            BlobStore blobs,
            OffLoop offLoop,
            ObjectMapper json,
            ExportConfig config,
            Clock clock) {
        this.claims = claims;
        this.ledgers = ledgers;
        this.scratch = scratch;
        this.blobs = blobs;
        this.offLoop = offLoop;
        this.json = json;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(
            identity = "exports",
            every = "${sunledger.exports.every:1s}",
            concurrentExecution = Scheduled.ConcurrentExecution.PROCEED)
    Uni<Void> look() {
        if (atWork.incrementAndGet() > config.atOnce()) {
            atWork.decrementAndGet();
            return Uni.createFrom().voidItem();
        }
        return next().eventually(() -> {
                    atWork.decrementAndGet();
                })
                .replaceWithVoid();
    }

    /** Takes one job and does it to its end; answers whether there was one. */
    public Uni<Boolean> next() {
        return claims.next(ExportJob.class, this::work);
    }

    private Uni<Void> work(Claimed<ExportJob> claimed) {
        var job = claimed.job();
        return ledgers.find(job.of(), job.maker())
                .chain(ledger -> scratch.with(
                        file -> write(claimed, ledger, file).chain(sha256 -> keep(claimed, ledger, file, sha256))));
    }

    private Uni<String> write(Claimed<ExportJob> claimed, Ledger ledger, Path file) {
        return ledgers.count(ledger)
                .call(total -> claims.reach(claimed, 0, total))
                .chain(total -> offLoop.run(() -> new Writing(claimed.job(), ledger, file))
                        .chain(writing -> ledgers.rows(ledger)
                                .onItem()
                                .transformToUniAndConcatenate(rows -> offLoop.run(() -> writing.write(rows))
                                        .call(stretches -> stretches % STRETCHES_UNTOLD == 0
                                                ? claims.reach(claimed, writing.rows, total)
                                                : Uni.createFrom().voidItem()))
                                .collect()
                                .last()
                                .chain(() -> offLoop.run(writing::end))
                                .call(() -> claims.reach(claimed, writing.rows, writing.rows))
                                .eventually(() -> offLoop.run(writing::close))));
    }

    private Uni<Void> keep(Claimed<ExportJob> claimed, Ledger ledger, Path file, String sha256) {
        var job = claimed.job();
        var place = placeOf(job.id()) + claimed.claim();
        var name = ledger.head().fileName(job.format().extension());
        return offLoop.run(() -> size(file))
                .call(size -> claims.silentFor(claimed, Duration.ofSeconds(size / SLOWEST_STORE)))
                .call(() -> blobs.put(place, file))
                .chain(size -> claims.tell(
                        claimed,
                        mine -> mine.finish(new ExportJob.Written(place, name, size, sha256), clock.instant())))
                .onFailure()
                .call(() -> blobs.deleteAll(place));
    }

    /** Where all that is written for a job lies. */
    static String placeOf(UUID job) {
        return "exports/" + job + "/";
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file that is being written; one thread at a time. */
    private final class Writing {
        private final DigestOutputStream digested;
        private final OutputStream out;
        private final LedgerWriter writer;
        private int stretches;
        private volatile int rows;

        Writing(ExportJob job, Ledger ledger, Path file) {
            try {
                digested = new DigestOutputStream(Files.newOutputStream(file), MessageDigest.getInstance("SHA-256"));
                out = new BufferedOutputStream(digested, 1 << 16);
                writer = LedgerWriter.of(job.format(), ledger.head(), out, json);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every JDK has SHA-256", e);
            }
        }

        /** Answers how many stretches there are by now. */
        int write(List<LedgerRow> stretch) {
            try {
                writer.write(stretch);
                rows += stretch.size();
                return ++stretches;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** Answers the SHA-256 of the file. */
        String end() {
            try {
                writer.close();
                out.flush();
                return HexFormat.of().formatHex(digested.getMessageDigest().digest());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        boolean close() {
            try {
                out.close();
                return true;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
