package io.sunledger.evidence;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.sunledger.evidence.domain.StoredFile;
import io.sunledger.evidence.domain.Upload;
import io.sunledger.evidence.domain.UploadState;
import io.sunledger.evidence.store.UploadReads;
import io.sunledger.evidence.store.UploadStore;
import io.sunledger.kernel.Actor;
import io.sunledger.kernel.Ids;
import io.sunledger.kernel.Refused;
import io.sunledger.platform.Idempotency;
import io.sunledger.platform.changes.Written;
import io.sunledger.platform.storage.BlobStore;
import io.sunledger.platform.storage.BlobStore.NoSuchBlob;
import io.sunledger.security.Permission;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Files on their way: announced, sent in one go or chunk by chunk, completed. An upload belongs to the account that began it, and goes
 * on where it was, on whichever node.
 *
 * <p>Codes of refusal: upload.notFound, upload.badName, upload.tooLarge, upload.empty, upload.sha256, upload.chunkTooLarge,
 * upload.emptyChunk, upload.gap, upload.tooLong, upload.notReady, evidence.empty, evidence.unsupported, evidence.encrypted,
 * evidence.damaged, evidence.nameContradicts, idempotency.otherRequest, access.forbidden.
 */
@ApplicationScoped
public class Uploads {
    private final UploadStore store;
    private final UploadReads reads;
    private final UploadChunks chunks;
    private final FileIntake intake;
    private final UploadCheck check;
    private final BlobStore blobs;
    private final Idempotency idempotency;
    private final Written written;
    private final Clock clock;

    Uploads(
            UploadStore store,
            UploadReads reads,
            UploadChunks chunks,
            FileIntake intake,
            UploadCheck check,
            BlobStore blobs,
            Idempotency idempotency,
            Written written,
            Clock clock) {
        this.store = store;
        this.reads = reads;
        this.chunks = chunks;
        this.intake = intake;
        this.check = check;
        this.blobs = blobs;
        this.idempotency = idempotency;
        this.written = written;
        this.clock = clock;
    }

    /** Begins an upload. Answers its id. */
    @WithTransaction
    public Uni<UUID> start(StartUpload command, Actor actor) {
        requireSender(actor);
        var announced = check.announced(command);
        return idempotency.once(actor, command.idempotencyKey(), command, UUID.class, () -> {
            var upload = new Upload(Ids.next(), actor, announced, clock.instant());
            return store.add(upload).chain(() -> written.notePresent()).replaceWith(upload.id());
        });
    }

    /** Takes a chunk that begins at the offset; one that is there already changes nothing. */
    public Uni<UploadView> put(UUID upload, long offset, byte[] octets, Actor actor) {
        requireSender(actor);
        check.chunk(octets);
        return get(upload, actor)
                .chain(now -> now.received() > offset
                        ? Uni.createFrom().voidItem()
                        : chunks.put(upload, offset, octets, actor))
                .chain(() -> get(upload, actor));
    }

    /** Looks at a file that is there whole; where that was done, says so again. */
    public Uni<UploadView> complete(UUID upload, Actor actor) {
        requireSender(actor);
        return get(upload, actor).chain(now -> {
            if (now.state() != UploadState.OPEN) {
                return Uni.createFrom().item(now);
            }
            if (now.received() < now.size()) {
                throw Refused.of(Refused.Kind.CONFLICT, "upload.notReady", now.received(), now.size());
            }
            return chunks.complete(now, actor)
                    .onFailure(NoSuchBlob.class)
                    .recoverWithUni(gone -> completedMeanwhile(upload, gone, actor))
                    .chain(() -> get(upload, actor));
        });
    }

    /** Whoever was first has cleared the chunks away. */
    private Uni<Void> completedMeanwhile(UUID upload, Throwable gone, Actor actor) {
        return get(upload, actor)
                .chain(now -> now.state() == UploadState.OPEN
                        ? Uni.createFrom().failure(gone)
                        : Uni.createFrom().voidItem());
    }

    /**
     * Takes a whole file at once, for senders that cannot do it in chunks.
     *
     * @param content where it lies meanwhile
     */
    public Uni<UploadView> whole(StartUpload command, Path content, Actor actor) {
        requireSender(actor);
        check.announced(command);
        return start(command, actor)
                .chain(id -> get(id, actor))
                .chain(begun -> begun.state() == UploadState.OPEN
                        ? intake.take(content, begun)
                                .chain(taken -> chunks.keep(begun.id(), taken, actor))
                                .chain(() -> get(begun.id(), actor))
                        : Uni.createFrom().item(begun));
    }

    /**
     * What was sent, for a feature that keeps it elsewhere; octets in pieces, fetched as they are wanted.
     *
     * @throws Refused upload.notFound, upload.notReady
     */
    public Uni<Multi<byte[]>> content(UUID upload, Actor actor) {
        return get(upload, actor)
                .chain(sent -> reads.place(upload, actor)
                        .onItem()
                        .ifNull()
                        .failWith(() ->
                                Refused.of(Refused.Kind.CONFLICT, "upload.notReady", sent.received(), sent.size())))
                .map(place -> blobs.read(StoredFile.originalAt(place)));
    }

    /** @throws Refused upload.notFound */
    public Uni<UploadView> get(UUID upload, Actor actor) {
        return find(upload, actor).onItem().ifNull().failWith(() -> Refused.notFound("upload", upload));
    }

    /** The upload, or null where the actor began no such. */
    public Uni<@Nullable UploadView> find(UUID upload, Actor actor) {
        requireSender(actor);
        return reads.one(upload, actor);
    }

    /** Units attach evidence, the office sends what is to stand in its place. */
    static void requireSender(Actor actor) {
        if (!Permission.WITHHOLD_EVIDENCE.heldBy(actor)) {
            Permission.ATTACH_EVIDENCE.require(actor);
        }
    }
}
