package io.sunledger.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A primary and its standby, and the two ways to them that Kubernetes' Services are:
 * one to whoever is the primary, one to whoever reads.
 */
public final class PostgresPair implements AutoCloseable {
    /** With this no command is acknowledged that only one of them has, and whoever reads from the standby finds it there. */
    private static final String SYNCHRONOUS = "alter system set synchronous_standby_names = 'second'";

    private static final List<String> EACH = List.of("wal_level=replica", "synchronous_commit=remote_apply");

    private final Path folder;
    private final LocalPostgres primary;
    private final LocalPostgres standby;
    private final Relay toPrimary;
    private final Relay toStandby;

    private PostgresPair(Path folder, LocalPostgres primary, LocalPostgres standby) {
        this.folder = folder;
        this.primary = primary;
        this.standby = standby;
        this.toPrimary = Relay.to(primary.port());
        this.toStandby = Relay.to(standby.port());
    }

    /**
     * Each commit is acknowledged when both have it.
     *
     * @param folder where their data go, until it is closed
     */
    public static PostgresPair synchronous(Path folder) {
        var pair = asynchronous(folder);
        pair.primary.runAsSuperuser(SYNCHRONOUS, "select pg_reload_conf()");
        return pair;
    }

    /** The standby may be behind. */
    public static PostgresPair asynchronous(Path folder) {
        var first = folder.resolve("first");
        var second = folder.resolve("second");
        LocalPostgres.toMeasure(first, EACH).close();
        copy(first, second);
        var primary = LocalPostgres.toMeasure(first, EACH);
        var standby = LocalPostgres.toMeasure(follow(second), following(primary));
        return new PostgresPair(folder, primary, standby);
    }

    private static List<String> following(LocalPostgres primary) {
        var settings = new ArrayList<>(EACH);
        settings.add("primary_conninfo=host=localhost port=%d user=postgres application_name=second"
                .formatted(primary.port()));
        settings.add("wal_retrieve_retry_interval=200ms");
        return settings;
    }

    private static Path follow(Path data) {
        try {
            Files.createFile(data.resolve("standby.signal"));
            return data;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // the server has stopped: what lies there is whole
    private static void copy(Path from, Path to) {
        try {
            Files.walkFileTree(from, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes as) throws IOException {
                    Files.copy(folder, to.resolve(from.relativize(folder)), StandardCopyOption.COPY_ATTRIBUTES);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes as) throws IOException {
                    Files.copy(file, to.resolve(from.relativize(file)), StandardCopyOption.COPY_ATTRIBUTES);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A service whose primary and replica these are. */
    public KillableService service(Map<String, String> settings) {
        var all = new HashMap<>(settings);
        all.put("DB_PORT", String.valueOf(toPrimary.port()));
        all.put("DB_READ_HOST", "localhost");
        all.put("DB_READ_PORT", String.valueOf(toStandby.port()));
        return KillableService.on(primary, all);
    }

    /** The primary dies (SIGKILL). */
    public void killPrimary() {
        primary.kill();
    }

    /**
     * As if the primary's host had vanished and another one had taken its place at once: what was under way there is gone, and
     * nothing says so to who waits for it.
     */
    public void forgetConnections() {
        toPrimary.swallow();
    }

    /** What is written goes on to the standby, and is not seen there. */
    public void pauseReplay() {
        standby.runAsSuperuser("select pg_wal_replay_pause()");
    }

    public void resumeReplay() {
        standby.runAsSuperuser("select pg_wal_replay_resume()");
    }

    /** The standby becomes the primary, and the way to the primary leads to it. */
    public void promote() {
        standby.runAsSuperuser("select pg_promote()");
        toPrimary.leadTo(standby.port());
    }

    /** JDBC to whoever is the primary. */
    public String jdbcUrl() {
        return "jdbc:postgresql://localhost:%d/%s".formatted(toPrimary.port(), LocalPostgres.SUNLEDGER);
    }

    public Relay toStandby() {
        return toStandby;
    }

    @Override
    public void close() {
        toPrimary.close();
        toStandby.close();
        standby.close();
        primary.close();
        Folders.delete(folder);
    }
}
