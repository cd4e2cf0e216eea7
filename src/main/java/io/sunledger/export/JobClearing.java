package io.sunledger.export;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.sunledger.export.domain.ExportJob;
import io.sunledger.export.domain.ImportJob;
import io.sunledger.export.domain.Job;
import io.sunledger.export.store.JobReads;
import io.sunledger.export.store.JobStore;
import io.sunledger.platform.storage.BlobStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Function;

/** Clears jobs away whose time is over, octets first: where a node dies in between, the next one goes on. */
@ApplicationScoped
public class JobClearing {
    private final JobReads reads;
    private final JobStore store;
    private final BlobStore blobs;
    private final Clock clock;

    JobClearing(JobReads reads, JobStore store, BlobStore blobs, Clock clock) {
        this.reads = reads;
        this.store = store;
        this.blobs = blobs;
        this.clock = clock;
    }

    @Scheduled(
            identity = "job-clearing",
            every = "${sunledger.exports.clear-every:1h}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> look() {
        return run().replaceWithVoid();
    }

    /** Clears at most 100 of each kind away. Answers how many. */
    public Uni<Integer> run() {
        return clear(ExportJob.class, ExportRound::placeOf)
                .chain(exports -> clear(ImportJob.class, Imports::placeOf).map(imports -> exports + imports));
    }

    private Uni<Integer> clear(Class<? extends Job> kind, Function<UUID, String> placeOf) {
        return reads.expired(kind, clock.instant())
                .chain(jobs -> Multi.createFrom()
                        .iterable(jobs)
                        .onItem()
                        .transformToUniAndConcatenate(job -> blobs.deleteAll(placeOf.apply(job))
                                .chain(() -> Panache.withTransaction(() -> store.forget(kind, job))))
                        .collect()
                        .asList()
                        .replaceWith(jobs.size()));
    }
}
