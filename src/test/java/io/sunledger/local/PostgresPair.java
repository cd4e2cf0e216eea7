package io.sunledger.local;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A primary and its standby, and the two ways to them that Kubernetes' Services are:
 * one to whoever is the primary, one to whoever reads.
 */
public final class PostgresPair implements AutoCloseable {
    /** With this no command is acknowledged that only one of them has, and whoever reads from the standby finds it there. */
    private static final String SYNCHRONOUS = "alter system set synchronous_standby_names = 'second'";

    private static final String RELOAD = "select pg_reload_conf()";

    /** Whoever begins to follow needs what was written while it was copied. */
    private static final List<String> EACH =
            List.of("wal_level=replica", "synchronous_commit=remote_apply", "wal_keep_size=512MB");

    private final Path folder;
    private final Relay toPrimary;
    private final Relay toStandby;
    private final Relay replication;
    private Server primary;
    private @Nullable Server standby;
    private int servers = 2;

    private record Server(LocalPostgres postgres, Path data) {
        static Server first(Path data) {
            return new Server(LocalPostgres.toMeasure(data, EACH), data);
        }

        static Server following(Relay replication, Path data) {
            var settings = new ArrayList<>(EACH);
            settings.add("primary_conninfo=host=localhost port=%d user=postgres application_name=second"
                    .formatted(replication.port()));
            settings.add("wal_retrieve_retry_interval=200ms");
            return new Server(LocalPostgres.toMeasure(follow(data), settings), data);
        }
    }

    private PostgresPair(Path folder, Server primary, Server standby, Relay replication) {
        this.folder = folder;
        this.primary = primary;
        this.standby = standby;
        this.replication = replication;
        this.toPrimary = Relay.to(primary.postgres().port());
        this.toStandby = Relay.to(standby.postgres().port());
    }

    /**
     * Each commit is acknowledged when both have it.
     *
     * @param folder where their data go, until it is closed
     */
    public static PostgresPair synchronous(Path folder) {
        var pair = asynchronous(folder);
        pair.primary.postgres().runAsSuperuser(SYNCHRONOUS, RELOAD);
        return pair;
    }

    /** The standby may be behind. */
    public static PostgresPair asynchronous(Path folder) {
        var first = folder.resolve("first");
        var second = folder.resolve("second");
        LocalPostgres.toMeasure(first, EACH).close();
        copy(first, second);
        var primary = Server.first(first);
        var replication = Relay.to(primary.postgres().port());
        return new PostgresPair(folder, primary, Server.following(replication, second), replication);
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
            OnlineCopy.copyAll(from, to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A service whose primary and replica these are. */
    public KillableService service(Map<String, String> settings) {
        return service(settings, toPrimary, toStandby);
    }

    /** One with ways of its own. */
    public KillableService service(Map<String, String> settings, Relay toPrimary, Relay toStandby) {
        var all = new HashMap<>(settings);
        all.put("DB_PORT", String.valueOf(toPrimary.port()));
        all.put("DB_READ_HOST", "localhost");
        all.put("DB_READ_PORT", String.valueOf(toStandby.port()));
        return KillableService.on(primary.postgres(), all);
    }

    /** The primary dies (SIGKILL). */
    public void killPrimary() {
        primary.postgres().kill();
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
        following().postgres().runAsSuperuser("select pg_wal_replay_pause()");
    }

    public void resumeReplay() {
        following().postgres().runAsSuperuser("select pg_wal_replay_resume()");
    }

    /** The standby becomes the primary, and the way to the primary leads to it. */
    public void promote() {
        var promoted = following();
        promoted.postgres().runAsSuperuser("select pg_promote()");
        toPrimary.leadTo(promoted.postgres().port());
        primary.postgres().close();
        primary = promoted;
        standby = null;
    }

    /** A new standby is made of the primary while that serves; from when it has all of it, commands wait for it again. */
    public void makeStandby() {
        var data = folder.resolve("server-" + ++servers);
        OnlineCopy.make(primary.postgres(), primary.data(), data);
        replication.leadTo(primary.postgres().port());
        var made = Server.following(replication, data);
        toStandby.leadTo(made.postgres().port());
        standby = made;
        await("the standby follows").atMost(Duration.ofMinutes(1)).until(this::isFollowed);
        primary.postgres().runAsSuperuser(SYNCHRONOUS, RELOAD);
    }

    private boolean isFollowed() throws SQLException {
        try (var connection = primary.postgres().superuser();
                var statement = connection.createStatement();
                var found = statement.executeQuery("select from pg_stat_replication where state = 'streaming'")) {
            return found.next();
        }
    }

    /** The primary's processes stand still, as if its disk did not answer. */
    public void freezePrimary() {
        primary.postgres().freeze();
    }

    public void thawPrimary() {
        primary.postgres().thaw();
    }

    /** Each commit takes a tenth of a second longer, as on a slow disk. */
    public void slowCommits() {
        primary.postgres()
                .runAsSuperuser(
                        "alter system set commit_delay = 100000", "alter system set commit_siblings = 0", RELOAD);
    }

    public void usualCommits() {
        primary.postgres()
                .runAsSuperuser("alter system reset commit_delay", "alter system reset commit_siblings", RELOAD);
    }

    private Server following() {
        var there = standby;
        if (there == null) {
            throw new IllegalStateException("there is no standby");
        }
        return there;
    }

    /** JDBC to whoever is the primary. */
    public String jdbcUrl() {
        return "jdbc:postgresql://localhost:%d/%s".formatted(toPrimary.port(), LocalPostgres.SUNLEDGER);
    }

    public Relay toPrimary() {
        return toPrimary;
    }

    public Relay toStandby() {
        return toStandby;
    }

    /** The standby's way to the primary. */
    public Relay replication() {
        return replication;
    }

    @Override
    public void close() {
        toPrimary.close();
        toStandby.close();
        replication.close();
        var there = standby;
        if (there != null) {
            there.postgres().close();
        }
        primary.postgres().close();
        Folders.delete(folder);
    }
}
