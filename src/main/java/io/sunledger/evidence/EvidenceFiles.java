package io.sunledger.evidence;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.sunledger.evidence.EvidenceView.FileView;
import io.sunledger.evidence.domain.StoredFile;
import io.sunledger.evidence.store.EvidenceReads;
import io.sunledger.kernel.Actor;
import io.sunledger.kernel.Refused;
import io.sunledger.platform.storage.BlobStore;
import io.sunledger.security.Permission;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is in the files. As it came, a file is for the office and for its unit; everybody else, and the public, gets the copy without
 * the traces of who made it, or the file that stands in its place.
 *
 * <p>Codes of refusal: evidence.notFound, evidence.notAFile, evidence.noPublicCopy, evidence.original.
 */
@ApplicationScoped
public class EvidenceFiles {
    private final Evidence evidence;
    private final EvidenceReads reads;
    private final BlobStore blobs;

    EvidenceFiles(Evidence evidence, EvidenceReads reads, BlobStore blobs) {
        this.evidence = evidence;
        this.reads = reads;
        this.blobs = blobs;
    }

    /**
     * A file that is sent.
     *
     * @param octets in pieces, fetched as they are wanted
     */
    public record Content(String name, String mediaType, Multi<byte[]> octets) {}

    /** The file as it came. @throws Refused evidence.notFound, evidence.notAFile, evidence.original for others than office and unit */
    public Uni<Content> original(UUID id, Actor actor) {
        return evidence.get(id, actor).chain(seen -> {
            var file = fileOf(seen);
            if (!Permission.WITHHOLD_EVIDENCE.heldBy(actor) && !Permission.READ_OWN_DUTIES.heldBy(actor)) {
                throw Refused.forbidden("evidence.original", seen.id());
            }
            return reads.places(seen.id())
                    .map(places -> content(
                            file, StoredFile.originalAt(place(owned(places).own()))));
        });
    }

    /**
     * What the public sees of a file, and everybody who may see its duty.
     *
     * @throws Refused evidence.notFound, evidence.notAFile, evidence.noPublicCopy
     */
    public Uni<Content> publicCopy(UUID id, Actor actor) {
        return evidence.get(id, actor).chain(this::publicCopy);
    }

    /** The same for evidence that the caller was shown, or that is shown to everybody. */
    public Uni<Content> publicCopy(EvidenceView seen) {
        var file = fileOf(seen);
        return switch (seen.publicity()) {
            case OPEN ->
                reads.places(seen.id())
                        .map(places -> content(
                                file, StoredFile.publicAt(place(owned(places).own()))));
            case REDACTED ->
                reads.places(seen.id())
                        .map(places -> content(
                                Objects.requireNonNull(seen.redactedFile()),
                                StoredFile.publicAt(place(owned(places).redacted()))));
            case WITHHELD, NOT_CLEANABLE, REMOVED ->
                throw Refused.of(Refused.Kind.NOT_FOUND, "evidence.noPublicCopy", file.name());
        };
    }

    private Content content(FileView file, String key) {
        return new Content(file.name(), file.mediaType(), blobs.read(key));
    }

    private static FileView fileOf(EvidenceView seen) {
        var file = seen.file();
        if (file == null) {
            throw new Refused("evidence.notAFile", seen.id());
        }
        return file;
    }

    private static String place(@Nullable String place) {
        return Objects.requireNonNull(place);
    }

    private static EvidenceReads.Places owned(EvidenceReads.@Nullable Places places) {
        return Objects.requireNonNull(places);
    }
}
