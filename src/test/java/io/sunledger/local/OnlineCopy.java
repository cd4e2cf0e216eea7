package io.sunledger.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.SQLException;
import java.util.Set;

/**
 * The data of a server that goes on serving, as PostgreSQL's manual has it (26.3.4, base backups by the low level interface): the
 * programs that tests have lack pg_basebackup. The log that was written meanwhile comes from that server, when the copy follows it.
 */
final class OnlineCopy {
    /** Of the server that runs, not of its data. */
    private static final Set<String> LEFT_OUT = Set.of("postmaster.pid", "postmaster.opts");

    private static final Set<String> EMPTIED = Set.of("pg_wal", "pg_replslot", "pg_stat_tmp", "pg_dynshmem");

    private OnlineCopy() {}

    static void make(LocalPostgres server, Path from, Path to) {
        try (var connection = server.superuser();
                var statement = connection.createStatement()) {
            statement.execute("select pg_backup_start('another standby', true)");
            copy(from, to, EMPTIED);
            try (var ended = statement.executeQuery("select labelfile from pg_backup_stop(false)")) {
                ended.next();
                Files.writeString(to.resolve("backup_label"), ended.getString(1));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of a server that has stopped: all of it. */
    static void copyAll(Path from, Path to) throws IOException {
        copy(from, to, Set.of());
    }

    /** Files that vanish meanwhile are none that matter. */
    private static void copy(Path from, Path to, Set<String> emptied) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes as) throws IOException {
                var place = from.relativize(folder);
                Files.copy(folder, to.resolve(place), StandardCopyOption.COPY_ATTRIBUTES);
                return emptied.contains(place.toString()) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes as) throws IOException {
                if (!LEFT_OUT.contains(file.getFileName().toString())) {
                    copyUnlessGone(file, to.resolve(from.relativize(file)));
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException why) throws IOException {
                if (why instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw why;
            }
        });
    }

    private static void copyUnlessGone(Path file, Path to) throws IOException {
        try {
            Files.copy(file, to, StandardCopyOption.COPY_ATTRIBUTES);
        } catch (NoSuchFileException gone) {
            Files.deleteIfExists(to);
        }
    }
}
