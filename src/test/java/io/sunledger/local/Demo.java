package io.sunledger.local;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A whole installation on one machine: database, identity provider and the production artifact, each a process of its
 * own, the artifact configured by its environment alone. Runs until Ctrl-C, or until one of them ends.
 */
public final class Demo {
    private final PrintStream out = System.out;
    private final long begun;
    private final Deque<AutoCloseable> running = new ArrayDeque<>();
    private final AtomicBoolean stopping = new AtomicBoolean();

    private Demo(long begun) {
        this.begun = begun;
    }

    /**
     * Starts everything and waits.
     *
     * @param begun {@link System#nanoTime()} of the command, for the seconds shown
     */
    public static void run(long begun) throws InterruptedException {
        var demo = new Demo(begun);
        Runtime.getRuntime().addShutdownHook(new Thread(demo::stopAll, "stop-all"));
        try {
            demo.startAll().awaitEnd();
            demo.endedByItself();
        } catch (Trouble | CompletionException e) {
            demo.say("启动失败", "the start failed");
            demo.out.println(
                    e instanceof CompletionException && e.getCause() != null
                            ? e.getCause().getMessage()
                            : e.getMessage());
            System.exit(1);
        }
    }

    private Child startAll() {
        var data = Folders.local().resolve("data");
        var port = Integer.getInteger("sunledger.http-port", 8080);
        var keycloakPort = Integer.getInteger("sunledger.keycloak-port", 8180);
        say(
                "启动 PostgreSQL 18、Keycloak 和服务",
                "starting PostgreSQL 18, Keycloak and the service; the first time takes longer");
        var keycloakStart = CompletableFuture.supplyAsync(
                () -> remember(LocalKeycloak.keeping(data.resolve("keycloak"), keycloakPort)));
        var postgres = remember(
                LocalPostgres.keeping(data.resolve("postgres"), Integer.getInteger("sunledger.postgres-port", 5433)));
        say("PostgreSQL 已就绪", "PostgreSQL is ready: " + postgres.jdbcUrl());
        // it looks for its identity provider when the first token comes
        var management = Integer.getInteger("sunledger.management-port", 9000);
        var settings = Map.of(
                "OIDC_URL",
                LocalKeycloak.issuerAt(keycloakPort),
                "MANAGEMENT_PORT",
                String.valueOf(management),
                // the demo's administrator may add other realms of the same Keycloak
                "OPERATOR_GOVERNMENT",
                "chengchuan",
                "IDENTITY_NETWORKS",
                "127.0.0.0/8,::1");
        var service = remember(startService(postgres, settings, port, data.resolve("service.log")));
        var keycloak = keycloakStart.join();
        say("Keycloak 已就绪", "Keycloak is ready: " + keycloak.issuer());
        service.awaitReady(Duration.ofMinutes(3));
        say("服务已就绪", "the service is ready");
        loadDemoData(port, keycloak.issuer());
        new WhereToLook(out, port, management, keycloak.issuer()).print();
        return service;
    }

    /** Without its data the demo is still of use: who starts it learns why they are missing and goes on. */
    private void loadDemoData(int port, String issuer) {
        try {
            new DemoData("http://localhost:" + port, issuer, this::say).loadWhereAbsent();
        } catch (Trouble e) {
            say("演示数据未能载入", "the demo's data could not be loaded");
            out.println(e.getMessage());
        }
    }

    /** The artifact of this build. */
    static Child startService(LocalPostgres postgres, Map<String, String> settings, int port, Path log) {
        return startService(Artifact.service(), postgres, settings, port, log);
    }

    /**
     * An artifact, told by its environment where its database is.
     *
     * @param command how it is started
     * @param settings the rest of its environment; {@code OIDC_URL}, its identity provider, among it, and {@code MANAGEMENT_PORT}
     *     where somebody is to look at its health
     */
    static Child startService(
            List<String> command, LocalPostgres postgres, Map<String, String> settings, int port, Path log) {
        var builder = new ProcessBuilder(command);
        var environment = builder.environment();
        environment.put("HTTP_PORT", String.valueOf(port));
        environment.put("QUARKUS_HTTP_HOST", "localhost");
        environment.put("MANAGEMENT_PORT", String.valueOf(Ports.anyFree()));
        environment.put("QUARKUS_MANAGEMENT_HOST", "localhost");
        environment.put("DB_HOST", "localhost");
        environment.put("DB_PORT", String.valueOf(postgres.port()));
        environment.put("DB_NAME", LocalPostgres.SUNLEDGER);
        environment.put("DB_USER", LocalPostgres.SUNLEDGER);
        environment.put("DB_PASSWORD", LocalPostgres.SUNLEDGER);
        environment.putAll(settings);
        return Child.start("Sunledger", builder, log, line -> line.contains("Listening on:"), "TERM");
    }

    private <T extends AutoCloseable> T remember(T part) {
        synchronized (running) {
            running.push(part);
        }
        return part;
    }

    private void endedByItself() {
        if (!stopping.get()) {
            say("服务意外停止，日志：.local/data/service.log", "the service ended by itself, see its log");
            System.exit(1);
        }
    }

    /** The service first, so that it ends its work while its database is there. */
    private void stopAll() {
        stopping.set(true);
        out.println();
        say("正在停止", "stopping");
        synchronized (running) {
            while (!running.isEmpty()) {
                close(running.pop());
            }
        }
        say("已全部停止，数据保留在 .local/", "all stopped; the data stay in .local/");
    }

    private void close(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception e) {
            out.println(e.getMessage());
        }
    }

    private void say(String chinese, String english) {
        out.printf("[%4d s] %s / %s%n", (System.nanoTime() - begun) / 1_000_000_000L, chinese, english);
    }
}
