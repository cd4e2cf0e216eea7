package io.sunledger.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;

final class Folders {
    private Folders() {}

    /** Where everything that a local start downloads or makes lies. */
    static Path local() {
        return Path.of(System.getProperty("sunledger.local", ".local")).toAbsolutePath();
    }

    /** Copies a file in one stroke: another process sees none or all of it. */
    static void copy(Path from, Path to) {
        try {
            Files.createDirectories(to.getParent());
            var half = to.resolveSibling(
                    to.getFileName() + "-" + ProcessHandle.current().pid());
            Files.copy(from, half, StandardCopyOption.REPLACE_EXISTING);
            Files.move(half, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void delete(Path folder) {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Tells one content of a file from another. */
    static String fingerprint(Path file) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
