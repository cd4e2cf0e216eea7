package io.sunledger.evidence;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.sunledger.evidence.store.UploadReads;
import io.sunledger.evidence.store.UploadStore;
import io.sunledger.platform.storage.BlobStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** Clears uploads away that nobody went on with, with their octets; what became evidence stays. */
@ApplicationScoped
public class UploadClearing {
    private final UploadStore store;
    private final UploadReads reads;
    private final BlobStore blobs;
    private final UploadConfig config;
    private final Clock clock;

    UploadClearing(UploadStore store, UploadReads reads, BlobStore blobs, UploadConfig config, Clock clock) {
        this.store = store;
        this.reads = reads;
        this.blobs = blobs;
        this.config = config;
        this.clock = clock;
    }

    /** Clears at most 100 away. Answers how many. */
    public Uni<Integer> run() {
        var since = clock.instant().minus(config.kept());
        return reads.untouched(since)
                .chain(ids -> Multi.createFrom()
                        .iterable(ids)
                        .onItem()
                        .transformToUniAndConcatenate(id -> clear(id, since))
                        .collect()
                        .asList()
                        .map(cleared ->
                                (int) cleared.stream().filter(done -> done).count()));
    }

    private Uni<Boolean> clear(UUID upload, Instant since) {
        return Panache.withTransaction(() -> store.forget(upload, since))
                .call(forgotten ->
                        forgotten ? clearOctets(upload) : Uni.createFrom().voidItem());
    }

    private Uni<Void> clearOctets(UUID upload) {
        return blobs.deleteAll(UploadChunks.placeOf(upload))
                .chain(() -> reads.isKept(FileIntake.placeOf(upload)))
                .chain(kept -> kept ? Uni.createFrom().voidItem() : blobs.deleteAll(FileIntake.placeOf(upload)));
    }
}
