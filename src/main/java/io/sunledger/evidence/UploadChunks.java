package io.sunledger.evidence;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.sunledger.evidence.domain.StoredFile;
import io.sunledger.evidence.domain.UploadChunk;
import io.sunledger.evidence.domain.UploadChunk.Stretch;
import io.sunledger.evidence.store.UploadReads;
import io.sunledger.evidence.store.UploadStore;
import io.sunledger.kernel.Actor;
import io.sunledger.kernel.Ids;
import io.sunledger.kernel.Refused;
import io.sunledger.platform.changes.Written;
import io.sunledger.platform.storage.BlobStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/**
 * The pieces of uploads. Octets are put away first, under a key of their own, and count once a transaction names the key: of two that
 * bring the same piece at the same time one is named, and the other clears its octets away.
 */
@ApplicationScoped
class UploadChunks {
    private final UploadStore store;
    private final UploadReads reads;
    private final BlobStore blobs;
    private final FileIntake intake;
    private final Written written;
    private final Clock clock;

    UploadChunks(
            UploadStore store, UploadReads reads, BlobStore blobs, FileIntake intake, Written written, Clock clock) {
        this.store = store;
        this.reads = reads;
        this.blobs = blobs;
        this.intake = intake;
        this.written = written;
        this.clock = clock;
    }

    /** Where the pieces of an upload lie. */
    static String placeOf(UUID upload) {
        return "uploads/" + upload + "/";
    }

    Uni<Void> put(UUID upload, long offset, byte[] octets, Actor actor) {
        var stretch = new Stretch(upload, offset, octets.length);
        var key = placeOf(upload) + Ids.next();
        return blobs.put(key, octets)
                .chain(() ->
                        Panache.withTransaction(() -> named(stretch, key, actor).call(() -> written.notePresent())))
                .onFailure(Refused.class)
                .call(() -> blobs.deleteAll(key))
                .chain(named -> named ? Uni.createFrom().voidItem() : blobs.deleteAll(key));
    }

    private Uni<Boolean> named(Stretch stretch, String key, Actor actor) {
        return store.held(stretch.upload(), actor)
                .map(upload -> upload.take(stretch.position(), stretch.size(), clock.instant()))
                .call(taken -> taken
                        ? store.add(new UploadChunk(Ids.next(), actor.government(), stretch, key))
                        : Uni.createFrom().voidItem());
    }

    /** Makes one file of the pieces. */
    Uni<Void> complete(UploadView upload, Actor actor) {
        return reads.chunks(upload.id())
                .chain(keys -> intake.take(keys, upload))
                .chain(taken -> keep(upload.id(), taken, actor))
                .chain(() -> blobs.deleteAll(placeOf(upload.id())));
    }

    /** Has the file be the upload's; where another one is already, clears this one away. */
    Uni<Void> keep(UUID upload, FileIntake.Taken taken, Actor actor) {
        return Panache.withTransaction(() -> kept(upload, taken, actor).call(() -> written.notePresent()))
                .onFailure(Refused.class)
                .call(() -> blobs.deleteAll(taken.place()))
                .chain(kept -> kept ? Uni.createFrom().voidItem() : blobs.deleteAll(taken.place()));
    }

    private Uni<Boolean> kept(UUID upload, FileIntake.Taken taken, Actor actor) {
        return store.held(upload, actor).chain(held -> {
            var facts = taken.facts();
            if (held.sha256() != null && !facts.sha256().equals(held.sha256())) {
                throw new Refused("upload.sha256", facts.sha256());
            }
            var file = new StoredFile(Ids.next(), actor.government(), taken.place(), facts);
            return held.complete(file.id(), clock.instant())
                    ? store.add(file).replaceWith(true)
                    : Uni.createFrom().item(false);
        });
    }
}
