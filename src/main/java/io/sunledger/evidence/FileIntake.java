package io.sunledger.evidence;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.sunledger.evidence.domain.FileType;
import io.sunledger.evidence.domain.StoredFile;
import io.sunledger.evidence.domain.StoredFile.Facts;
import io.sunledger.evidence.domain.Trace;
import io.sunledger.evidence.file.Cleaner;
import io.sunledger.evidence.file.FileContent;
import io.sunledger.kernel.Ids;
import io.sunledger.platform.OffLoop;
import io.sunledger.platform.storage.BlobStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/** Looks at a file that has arrived, cleans a copy, and puts both where they stay. Nothing here is inside a transaction. */
@ApplicationScoped
class FileIntake {
    private static final Logger LOG = Logger.getLogger(FileIntake.class);

    private final BlobStore blobs;
    private final OffLoop offLoop;

    FileIntake(BlobStore blobs, OffLoop offLoop) {
        this.blobs = blobs;
        this.offLoop = offLoop;
    }

    /**
     * A file that lies where it stays, and is yet to be told of.
     *
     * @param place the beginning of its keys
     */
    record Taken(String place, Facts facts) {}

    /** Where all that came of an upload lies. */
    static String placeOf(UUID upload) {
        return "files/" + upload + "/";
    }

    /** Takes a file that lies under several keys, one after the other. */
    Uni<Taken> take(List<String> keys, UploadView upload) {
        return withTemporary(file -> Multi.createFrom()
                .iterable(keys)
                .onItem()
                .transformToMultiAndConcatenate(blobs::read)
                .onItem()
                .transformToUniAndConcatenate(octets -> offLoop.run(() -> append(file, octets)))
                .collect()
                .last()
                .chain(() -> take(file, upload)));
    }

    Uni<Taken> take(Path file, UploadView upload) {
        var place = placeOf(upload.id()) + Ids.next();
        return withTemporary(copy -> offLoop.run(() -> look(file, copy, upload.name()))
                .call(() -> blobs.put(StoredFile.originalAt(place), file))
                .call(facts -> facts.cleaned()
                        ? blobs.put(StoredFile.publicAt(place), copy)
                        : Uni.createFrom().voidItem())
                .map(facts -> new Taken(place, facts)));
    }

    private static Facts look(Path file, Path copy, String name) {
        try {
            var type = FileContent.typeOf(file, name);
            var traces = clean(type, file, copy);
            return new Facts(name, type, Files.size(file), sha256(file), traces.isPresent(), traces.orElse(Set.of()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What was left out; none where the file could not be cleaned, and so stays inside. */
    private static Optional<Set<Trace>> clean(FileType type, Path file, Path copy) {
        return Cleaner.of(type).flatMap(cleaner -> {
            try {
                return Optional.of(cleaner.clean(file, copy));
            } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException | ClassCastException e) {
                LOG.infof("not cleaned: %s", e.getClass().getName());
                return Optional.empty();
            }
        });
    }

    private static String sha256(Path file) throws IOException {
        try (var in = new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static Path append(Path file, byte[] octets) {
        try {
            return Files.write(file, octets, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private <T> Uni<T> withTemporary(Function<Path, Uni<T>> work) {
        return offLoop.run(FileIntake::temporary)
                .chain(file -> Uni.createFrom().deferred(() -> work.apply(file)).eventually(() -> delete(file)));
    }

    private Uni<Boolean> delete(Path file) {
        Supplier<Boolean> delete = () -> {
            try {
                return Files.deleteIfExists(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
        return offLoop.run(delete);
    }

    private static Path temporary() {
        try {
            return Files.createTempFile("evidence", null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
