package io.sunledger.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.sunledger.local.LocalKeycloak;
import io.sunledger.local.LocalPostgres;
import io.sunledger.local.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * A PostgreSQL with an empty database and an identity provider, both real, started once for all tests of a JVM.
 *
 * <p>Test classes share them: each makes its own data and counts only those. The environment variable
 * {@code SUNLEDGER_TEST_OIDC} (or the system property of that name) gives the issuer of a provider that runs already
 * with our realm; none is started then.
 */
public final class Backends implements QuarkusTestResourceLifecycleManager {
    /** The class may be loaded by several class loaders, the backends are to be there once. */
    private static final String ISSUER = "sunledger.backends.issuer";

    private static final String JDBC = "sunledger.backends.jdbc";
    private static final String REACTIVE = "sunledger.backends.reactive";
    private static final String SMTP = "sunledger.backends.smtp";
    private static final String ROBOTS = "sunledger.backends.robots";

    /** Starts both, unless this JVM has them. */
    public static synchronized void ensureStarted() {
        if (System.getProperty(ISSUER) == null) {
            startBoth();
        }
    }

    private static void startBoth() {
        var folder = newFolder();
        var postgres = CompletableFuture.supplyAsync(() -> LocalPostgres.throwAway(folder.resolve("postgres")));
        var given =
                Optional.ofNullable(System.getProperty("SUNLEDGER_TEST_OIDC", System.getenv("SUNLEDGER_TEST_OIDC")));
        System.setProperty(ISSUER, given.orElseGet(() -> startKeycloak(folder)));
        var database = postgres.join();
        stopAtTheEnd(database);
        System.setProperty(JDBC, database.jdbcUrl());
        System.setProperty(REACTIVE, database.reactiveUrl());
        System.setProperty(SMTP, Integer.toString(Ports.anyFree()));
        System.setProperty(ROBOTS, Integer.toString(Ports.anyFree()));
    }

    private static Path newFolder() {
        try {
            var parent = Files.createDirectories(Path.of("target", "backends"));
            return Files.createTempDirectory(parent.toAbsolutePath(), "run-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String startKeycloak(Path folder) {
        var keycloak = LocalKeycloak.throwAway(folder.resolve("keycloak"));
        stopAtTheEnd(keycloak);
        return keycloak.issuer();
    }

    private static void stopAtTheEnd(AutoCloseable backend) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            try {
                backend.close();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }));
    }

    public static String issuer() {
        ensureStarted();
        return System.getProperty(ISSUER);
    }

    public static String jdbcUrl() {
        ensureStarted();
        return System.getProperty(JDBC);
    }

    /** Where the service looks for a mail server; a test that wants one starts it there. */
    public static int smtpPort() {
        ensureStarted();
        return Integer.getInteger(SMTP);
    }

    /** Where the service may call robots, and looks for WeChat; a test that wants some, or it, starts them there. */
    public static int robotsPort() {
        ensureStarted();
        return Integer.getInteger(ROBOTS);
    }

    @Override
    public Map<String, String> start() {
        ensureStarted();
        return Map.of(
                "quarkus.mailer.port",
                System.getProperty(SMTP),
                "sunledger.messaging.robot-origins",
                "http://localhost:" + System.getProperty(ROBOTS),
                "sunledger.wechat.server",
                "http://localhost:" + System.getProperty(ROBOTS),
                "quarkus.datasource.jdbc.url",
                jdbcUrl(),
                "quarkus.datasource.reactive.url",
                System.getProperty(REACTIVE),
                "quarkus.datasource.username",
                LocalPostgres.SUNLEDGER,
                "quarkus.datasource.password",
                LocalPostgres.SUNLEDGER,
                "quarkus.oidc.auth-server-url",
                issuer());
    }

    @Override
    public void stop() {
        // the next test class uses them; they end with the JVM
    }
}
