package io.sunledger.platform.backup;

import io.sunledger.kernel.Refused;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/**
 * Makes a data folder of a backup. The server then plays the WAL, which lies in its own folder already: it needs nothing of the
 * backup any more, nor a command to fetch it.
 */
final class Restoring {
    private static final Pattern OF_RECOVERY = Pattern.compile("\\s*(?:recovery_|restore_command\\b).*");

    /** PostgreSQL demands one; it ends in failure under every shell: everything is there already. */
    private static final String NOTHING_TO_FETCH = "restore_command = 'exit 1'";

    private final Archive archive;
    private final Path data;

    Restoring(Archive archive, Path data) {
        this.archive = archive;
        this.data = data;
    }

    /**
     * Checks everything that is needed, then makes the folder.
     *
     * @param at without it, as far as the WAL goes
     * @throws Refused restore.notEmpty, restore.nothing, restore.outOfRange, restore.corrupt
     */
    Choice run(Optional<Instant> at) {
        if (Files.exists(data) && !Archive.listed(data, any -> true).isEmpty()) {
            throw new Refused("restore.notEmpty", data);
        }
        var choice = Choice.of(archive, at);
        check(choice);
        try {
            createPrivate(data);
            unpack(choice.base().folder().resolve(Base.ARCHIVE));
            Files.copy(choice.base().folder().resolve(Base.FILES), data.resolve(Base.FILES));
            for (var kept : choice.wal()) {
                unpack(kept);
            }
            settle(at);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return choice;
    }

    private static void check(Choice choice) {
        choice.base()
                .files()
                .forEach((name, sha256) -> check(choice.base().folder().resolve(name), sha256));
        choice.wal().stream().filter(Kept::whole).forEach(kept -> check(kept.file(), kept.sha256()));
    }

    private static void check(Path file, String sha256) {
        if (!Files.exists(file) || !Sha256.of(file).equals(sha256)) {
            throw new Refused("restore.corrupt", file);
        }
    }

    /** PostgreSQL refuses a folder that others may look into. */
    private static void createPrivate(Path folder) throws IOException {
        Files.createDirectories(folder);
        makePrivate(folder, "rwx------");
    }

    private static void makePrivate(Path file, String rights) throws IOException {
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(rights));
        }
    }

    /** The server's control file comes last, and without it nothing starts on a folder that is half made. */
    private void unpack(Path archived) throws IOException {
        try (var tar = new TarArchiveInputStream(
                new GZIPInputStream(new BufferedInputStream(Files.newInputStream(archived))))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(tar, entry);
            }
        }
    }

    private void unpack(TarArchiveInputStream tar, TarArchiveEntry entry) throws IOException {
        var target = data.resolve(entry.getName()).normalize();
        if (!target.startsWith(data)) {
            throw new Refused("restore.corrupt", entry.getName());
        }
        if (entry.isDirectory()) {
            createPrivate(target);
        } else if (entry.isFile()) {
            Files.createDirectories(target.getParent());
            Files.copy(tar, target, StandardCopyOption.REPLACE_EXISTING);
            makePrivate(target, "rw-------");
        } else {
            throw new Refused("restore.corrupt", entry.getName());
        }
    }

    /** The last segment is filled up: to PostgreSQL, all are of one size. Those of the base backup are whole. */
    private void unpack(Kept kept) throws IOException {
        var target = data.resolve("pg_wal").resolve(kept.segment().toString());
        if (!kept.whole() && Files.exists(target)) {
            return;
        }
        try (var content = kept.whole()
                        ? new GZIPInputStream(Files.newInputStream(kept.file()))
                        : Files.newInputStream(kept.file());
                OutputStream to = Files.newOutputStream(target)) {
            content.transferTo(to);
        }
        try (var file = new RandomAccessFile(target.toFile(), "rw")) {
            file.setLength(kept.segment().octets());
        }
    }

    /** What an earlier restore has set is not to be mixed with this one. */
    private void settle(Optional<Instant> at) throws IOException {
        var file = data.resolve("postgresql.auto.conf");
        var lines = new ArrayList<>(
                Files.exists(file)
                        ? Files.readAllLines(file, StandardCharsets.UTF_8).stream()
                                .filter(line -> !OF_RECOVERY.matcher(line).matches())
                                .toList()
                        : List.of());
        lines.add(NOTHING_TO_FETCH);
        lines.add("recovery_target_timeline = 'current'");
        lines.add("recovery_target_action = 'promote'");
        at.ifPresent(moment -> lines.add("recovery_target_time = '" + Times.setting(moment) + "'"));
        Files.write(file, lines, StandardCharsets.UTF_8);
        Files.createFile(data.resolve("recovery.signal"));
    }
}
