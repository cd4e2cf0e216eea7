package io.sunledger.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** The packaged service on a database of its own; it may be killed at any moment and comes back at the same address. */
public final class KillableService implements AutoCloseable {
    private final int port = Ports.anyFree();
    private final String issuer;
    private final Path folder;
    private final LocalPostgres postgres;
    private Child service;
    private int starts;

    private KillableService(String issuer, Path folder) {
        this.issuer = issuer;
        this.folder = folder;
        this.postgres = LocalPostgres.throwAway(folder.resolve("postgres"));
        this.service = start();
    }

    public static KillableService start(String issuer) {
        try {
            var target = Files.createDirectories(Path.of("target").toAbsolutePath());
            return new KillableService(issuer, Files.createTempDirectory(target, "killed-"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Child start() {
        starts++;
        return Demo.startService(postgres, issuer, port, folder.resolve("service-" + starts + ".log"))
                .awaitReady(Duration.ofMinutes(4));
    }

    public String address() {
        return "http://localhost:" + port;
    }

    /** Kills it with SIGKILL and starts it again; returns when it serves. */
    public synchronized void killAndRestart() {
        service.kill();
        service = start();
    }

    @Override
    public synchronized void close() throws Exception {
        service.close();
        postgres.close();
    }
}
