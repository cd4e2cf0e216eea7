package io.sunledger.export;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.sunledger.platform.OffLoop;
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
import java.util.function.Function;

/** Files that a node needs for a while; they are gone when the work is over, however it ends. */
@ApplicationScoped
class Scratch {
    private final OffLoop offLoop;

    Scratch(OffLoop offLoop) {
        this.offLoop = offLoop;
    }

    <T> Uni<T> with(Function<Path, Uni<T>> work) {
        return offLoop.run(Scratch::create)
                .chain(file -> Uni.createFrom().deferred(() -> work.apply(file)).eventually(() -> delete(file)));
    }

    /** Writes the octets into the file, piece by piece. */
    Uni<Path> fill(Path file, Multi<byte[]> octets) {
        return octets.onItem()
                .transformToUniAndConcatenate(piece -> offLoop.run(() -> append(file, piece)))
                .collect()
                .last()
                .replaceWith(file);
    }

    /** The SHA-256 of a file, hexadecimal. */
    Uni<String> sha256(Path file) {
        return offLoop.run(() -> {
            try (var in = new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
                in.transferTo(OutputStream.nullOutputStream());
                return HexFormat.of().formatHex(in.getMessageDigest().digest());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every JDK has SHA-256", e);
            }
        });
    }

    private static Path create() {
        try {
            return Files.createTempFile("ledger", null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path append(Path file, byte[] octets) {
        try {
            return Files.write(file, octets, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Uni<Boolean> delete(Path file) {
        return offLoop.run(() -> {
            try {
                return Files.deleteIfExists(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
