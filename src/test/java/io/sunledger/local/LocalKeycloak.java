package io.sunledger.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A Keycloak of our own with the realm {@code sunledger}, over plain http on localhost.
 *
 * <p>Its start is what a person waits for, so: configured once ({@code build}) and started {@code --optimized}, without
 * the second compiler, without features that we do not use.
 */
public final class LocalKeycloak implements AutoCloseable {
    private static final String UNUSED_FEATURES =
            "ciba,device-flow,kerberos,impersonation,organization,passkeys,workflows";
    private static final Path REALM = Path.of("src/test/resources/realm/sunledger-realm.json");
    private static final List<String> JAVA_OPTIONS = List.of(
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Xmx512m",
            "-Dfile.encoding=UTF-8",
            "-Duser.language=en",
            "--add-opens=java.base/java.util=ALL-UNNAMED",
            "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
            "--add-opens=java.base/java.security=ALL-UNNAMED",
            "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
            "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                    + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory");

    private final Child server;
    private final int port;
    private final Runnable afterwards;

    private LocalKeycloak(Child server, int port, Runnable afterwards) {
        this.server = server;
        this.port = port;
        this.afterwards = afterwards;
    }

    /**
     * One for a test run, on a free port, whose data go when it stops. The first one imports the realm; it leaves its
     * database behind for the next ones, which need half the time.
     */
    public static LocalKeycloak throwAway(Path data) {
        var prepared = Folders.local().resolve("keycloak/prepared-" + Folders.fingerprint(REALM) + ".mv.db");
        var own = data.resolve("keycloak.mv.db");
        if (Files.exists(prepared)) {
            Folders.copy(prepared, own);
        }
        return start(data, Ports.anyFree(), () -> {
            if (!Files.exists(prepared)) {
                Folders.copy(own, prepared);
            }
            Folders.delete(data);
        });
    }

    /** One that keeps its data (accounts changed by hand, sessions) from start to start. */
    public static LocalKeycloak keeping(Path data, int port) {
        return start(data, port, () -> {});
    }

    private static LocalKeycloak start(Path data, int port, Runnable afterwards) {
        var home = unpackedHome();
        prepare(home);
        var command = java(home);
        command.addAll(List.of("start", "--optimized", "--import-realm", "--http-enabled=true"));
        command.addAll(List.of("--http-host=localhost", "--http-port=" + port, "--hostname-strict=false"));
        command.addAll(List.of("--cache=local", "--db-url=" + databaseUrl(data)));
        var builder = new ProcessBuilder(command);
        builder.environment().put("KC_BOOTSTRAP_ADMIN_USERNAME", "admin");
        builder.environment().put("KC_BOOTSTRAP_ADMIN_PASSWORD", "demo");
        var log = data.resolveSibling(data.getFileName() + ".log");
        var server = Child.start("Keycloak", builder, log, line -> line.contains("Listening on:"), "TERM");
        return new LocalKeycloak(server.awaitReady(Duration.ofMinutes(4)), port, afterwards);
    }

    private static String databaseUrl(Path data) {
        return "jdbc:h2:file:" + data.resolve("keycloak").toAbsolutePath()
                + ";NON_KEYWORDS=VALUE;DB_CLOSE_ON_EXIT=FALSE";
    }

    private static List<String> java(Path home) {
        var command = new ArrayList<>(List.of(Machine.java()));
        command.addAll(JAVA_OPTIONS);
        command.add("-Dkc.home.dir=" + home);
        command.add("-Djboss.server.config.dir=" + home.resolve("conf"));
        command.addAll(List.of("-cp", home.resolve("lib/quarkus-run.jar").toString()));
        command.add("io.quarkus.bootstrap.runner.QuarkusEntryPoint");
        return command;
    }

    /** Where Maven unpacked it; after a change of version, the newer of two. */
    private static Path unpackedHome() {
        var parent = Folders.local().resolve("keycloak");
        try (var folders = Files.list(parent)) {
            return folders.filter(folder -> Files.exists(folder.resolve("lib/quarkus-run.jar")))
                    .max(Comparator.comparing(folder -> folder.toFile().lastModified()))
                    .orElseThrow(() -> new IOException("nothing in " + parent));
        } catch (IOException e) {
            throw new Trouble(
                    "没有找到 Keycloak，请先运行：./mvnw process-test-resources",
                    "Keycloak is not there yet; first run: ./mvnw process-test-resources",
                    e);
        }
    }

    /** Builds its configuration once and lays the realm where it looks for it; several may do so at once. */
    private static void prepare(Path home) {
        var built = home.resolve("built-for-sunledger");
        try (var channel =
                FileChannel.open(home.resolve("sunledger.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.lock();
            if (!Files.exists(built) || !Files.readString(built).equals(UNUSED_FEATURES)) {
                build(home);
                Files.writeString(built, UNUSED_FEATURES);
            }
            Folders.copy(REALM, home.resolve("data/import/sunledger-realm.json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void build(Path home) {
        var command = java(home);
        command.addAll(List.of("build", "--db=dev-file", "--features-disabled=" + UNUSED_FEATURES));
        var log = home.resolveSibling("build.log");
        var build = Child.start(
                "Keycloak build", new ProcessBuilder(command), log, line -> line.contains("persisted"), "TERM");
        try {
            build.awaitReady(Duration.ofMinutes(4)).awaitEnd();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The issuer: where the provider's own description lies below {@code /.well-known}. */
    public String issuer() {
        return issuerAt(port);
    }

    static String issuerAt(int port) {
        return "http://localhost:" + port + "/realms/sunledger";
    }

    @Override
    public void close() {
        server.close();
        afterwards.run();
    }
}
