package io.sunledger.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The packaged service on a database of its own; it may be killed at any moment and comes back at the same address. */
public final class KillableService implements AutoCloseable {
    private final int port = Ports.anyFree();
    private final int management = Ports.anyFree();
    private final Map<String, String> settings;
    private final Path folder;
    private final LocalPostgres postgres;
    private final boolean ownsDatabase;
    private final List<String> command;
    private Child service;
    private int starts;

    private KillableService(
            Map<String, String> settings,
            Path folder,
            LocalPostgres postgres,
            boolean ownsDatabase,
            List<String> command) {
        this.command = command;
        this.settings = new HashMap<>(settings);
        this.settings.put("MANAGEMENT_PORT", String.valueOf(management));
        this.folder = folder;
        this.postgres = postgres;
        this.ownsDatabase = ownsDatabase;
        this.service = start();
    }

    /** @param settings environment variables, OIDC_URL among them */
    public static KillableService start(Map<String, String> settings) {
        var folder = newFolder();
        return new KillableService(
                settings, folder, LocalPostgres.throwAway(folder.resolve("postgres")), true, Artifact.service());
    }

    /** One on a database of somebody else's; {@code DB_PORT} among the settings may be another way to it. */
    static KillableService on(LocalPostgres postgres, Map<String, String> settings) {
        return new KillableService(settings, newFolder(), postgres, false, Artifact.service());
    }

    /** A further node on the same database; it is to be closed first. */
    public KillableService another() {
        return on(postgres, settings);
    }

    /** A further node, as the last release was; it does not look at the schema, as one that runs already does not. */
    public KillableService another(LastRelease release) {
        var itsSettings = new HashMap<>(settings);
        itsSettings.put("QUARKUS_FLYWAY_MIGRATE_AT_START", "false");
        return new KillableService(itsSettings, newFolder(), postgres, false, Artifact.service(release.jar()));
    }

    private static Path newFolder() {
        try {
            var target = Files.createDirectories(Path.of("target").toAbsolutePath());
            return Files.createTempDirectory(target, "killed-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Child start() {
        starts++;
        return Demo.startService(command, postgres, settings, port, folder.resolve("service-" + starts + ".log"))
                .awaitReady(Duration.ofMinutes(4));
    }

    /** What it has logged since it was started last. */
    public String log() {
        try {
            return Files.readString(folder.resolve("service-" + starts + ".log"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its database, by JDBC. */
    public String database() {
        return postgres.jdbcUrl();
    }

    public int port() {
        return port;
    }

    public String address() {
        return "http://localhost:" + port;
    }

    /** Where its health and its metrics are. */
    public String management() {
        return "http://localhost:" + management + "/q";
    }

    /** Kills it with SIGKILL and starts it again; returns when it serves. */
    public void killAndRestart() {
        kill();
        restart();
    }

    /** Kills it with SIGKILL. */
    public synchronized void kill() {
        service.kill();
    }

    /** Starts it again; returns when it serves. */
    public synchronized void restart() {
        service = start();
    }

    /** It stands still (SIGSTOP), as in a long collection of garbage or while its machine is moved. */
    public void freeze() {
        Signal.STOP.to(service.pid());
    }

    public void thaw() {
        Signal.CONT.to(service.pid());
    }

    /** Whether its process is there. */
    public boolean isAlive() {
        return service.isAlive();
    }

    @Override
    public synchronized void close() {
        service.close();
        if (ownsDatabase) {
            postgres.close();
        }
    }
}
