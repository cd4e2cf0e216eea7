package io.sunledger.benchmark;

import io.sunledger.benchmark.load.Pgbench;
import io.sunledger.benchmark.load.Usage;
import io.sunledger.local.MeasuredService;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;

/** PostGraphile on the service's database: installed by npm as benchmark/postgraphile says, into target/. */
final class PostGraphile implements AutoCloseable {
    private static final Path SOURCE = Path.of("benchmark/postgraphile");
    private static final Path INSTALLED = Path.of("target/postgraphile");
    /** The version that it asks for comes with it, by npm; the one on the PATH may be older. */
    private static final Path OWN_NODE = INSTALLED.resolve("node_modules/node/bin/node");

    private final MeasuredService process;
    private final String absent;

    private PostGraphile(MeasuredService process, String absent) {
        this.process = process;
        this.absent = absent;
    }

    static PostGraphile start(Stage stage, Path logs) {
        if (!Pgbench.onPath("npm") || !Pgbench.onPath("node")) {
            return new PostGraphile(null, "npm and node are not on the PATH");
        }
        try {
            if (!Files.exists(INSTALLED.resolve("node_modules/postgraphile")) && !install(logs)) {
                return new PostGraphile(null, "npm could not install it, see " + logs.resolve("npm.log"));
            }
            copy("server.mjs");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var node = Files.exists(OWN_NODE) ? OWN_NODE.toString() : "node";
        var database =
                "postgres://sunledger:sunledger@localhost:" + stage.postgres().port() + "/sunledger";
        var settings = Map.of("DATABASE_URL", database, "NODE_ENV", "production", "GRAPHILE_ENV", "production");
        var command = List.of(node, INSTALLED.resolve("server.mjs").toString());
        return new PostGraphile(
                MeasuredService.start(command, settings, logs.resolve("postgraphile.log"), "serving"), null);
    }

    private static boolean install(Path logs) throws IOException {
        Files.createDirectories(INSTALLED);
        for (var name : List.of("package.json", "package-lock.json")) {
            copy(name);
        }
        var process = new ProcessBuilder("npm", "ci", "--no-audit", "--no-fund")
                .directory(INSTALLED.toFile())
                .redirectErrorStream(true)
                .redirectOutput(logs.resolve("npm.log").toFile())
                .start();
        try {
            return process.waitFor() == 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void copy(String name) throws IOException {
        Files.copy(SOURCE.resolve(name), INSTALLED.resolve(name), StandardCopyOption.REPLACE_EXISTING);
    }

    /** Why it does not run, or null. */
    String absent() {
        return absent;
    }

    int port() {
        return process == null ? 0 : process.port();
    }

    Usage usage() {
        return Usage.of(process.pid());
    }

    /** The query that asks what PlanBoard.graphql asks, in its words. */
    static String query() {
        try {
            return Files.readString(SOURCE.resolve("PlanBoard.graphql"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        if (process != null) {
            process.close();
        }
    }
}
