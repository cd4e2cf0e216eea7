package io.sunledger.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A PostgreSQL 18 of our own, with one database whose owner is no superuser, as on a production site.
 *
 * <p>PostgreSQL refuses to be root. A root starts it in a user namespace of its own, where it is nobody; where those
 * are off, it becomes nobody, and its files must then lie where nobody may read, so not below a home of root.
 */
public final class LocalPostgres implements AutoCloseable {
    /** Name of the database, of its owner, and the owner's password: of a local start only. */
    public static final String SUNLEDGER = "sunledger";

    private static final String SUPERUSER = "postgres";
    private static final List<String> TRADED_FOR_SPEED =
            List.of("-c", "fsync=off", "-c", "synchronous_commit=off", "-c", "full_page_writes=off");

    private final Child server;
    private final int port;
    private final Runnable fastShutdown;
    private final Runnable afterwards;

    private LocalPostgres(Child server, int port, Runnable fastShutdown, Runnable afterwards) {
        this.server = server;
        this.port = port;
        this.fastShutdown = fastShutdown;
        this.afterwards = afterwards;
    }

    /** One for a test run, on a free port, fast and not durable; its data go when it stops. */
    public static LocalPostgres throwAway(Path data) {
        return start(data, Ports.anyFree(), TRADED_FOR_SPEED, () -> Folders.delete(data));
    }

    /** One that keeps its data from start to start. */
    public static LocalPostgres keeping(Path data, int port) {
        return start(data, port, List.of(), () -> {});
    }

    /**
     * One to measure with: it keeps its data, on a free port.
     *
     * @param settings {@code name=value}, beside or in place of those in its data folder
     */
    public static LocalPostgres toMeasure(Path data, List<String> settings) {
        var options =
                settings.stream().flatMap(setting -> Stream.of("-c", setting)).toList();
        return start(data, Ports.anyFree(), options, () -> {});
    }

    private static LocalPostgres start(Path data, int port, List<String> options, Runnable afterwards) {
        var programs = Folders.local().resolve("postgresql-" + version());
        PostgresBinaries.unpackInto(programs);
        var asWhom = notAsRoot(data);
        if (!Files.exists(data.resolve("PG_VERSION"))) {
            initialise(programs, data, asWhom);
        }
        var command = new ArrayList<>(asWhom);
        command.addAll(List.of(program(programs, "postgres"), "-D", data.toString(), "-p", String.valueOf(port)));
        command.addAll(List.of("-h", "localhost", "-c", "unix_socket_directories=", "-c", "max_connections=200"));
        command.addAll(options);
        var log = data.resolveSibling(data.getFileName() + ".log");
        var server = Child.start("PostgreSQL", new ProcessBuilder(command), log, LocalPostgres::saysReady, "INT")
                .awaitReady(Duration.ofSeconds(60));
        var stop = new ArrayList<>(asWhom);
        stop.addAll(List.of(program(programs, "pg_ctl"), "-D", data.toString(), "-m", "fast", "-w", "stop"));
        var postgres = new LocalPostgres(server, port, () -> Machine.canRun(stop), afterwards);
        postgres.createDatabase();
        return postgres;
    }

    private static boolean saysReady(String line) {
        return line.contains("database system is ready to accept ");
    }

    private static String version() {
        return System.getProperty("postgresql.version", "18");
    }

    private static String program(Path programs, String name) {
        return programs.resolve("bin").resolve(name).toString();
    }

    private static List<String> notAsRoot(Path data) {
        if (!Machine.isRoot()) {
            return List.of();
        }
        if (Machine.canRun(List.of("unshare", "-U", "true"))) {
            return List.of("unshare", "-U");
        }
        if (!Machine.canRun(List.of("chown", "-R", "nobody", created(data).toString()))) {
            throw new Trouble("请不要以 root 身份启动 PostgreSQL。", "PostgreSQL cannot be started by root here.");
        }
        return List.of("setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups");
    }

    private static Path created(Path data) {
        try {
            return Files.createDirectories(data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Built-in collation, so that order does not depend on the machine's libraries. */
    private static void initialise(Path programs, Path data, List<String> asWhom) {
        created(data);
        var command = new ArrayList<>(asWhom);
        command.addAll(List.of(program(programs, "initdb"), "-D", data.toString(), "-U", SUPERUSER, "-A", "trust"));
        command.addAll(List.of("-E", "UTF8", "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"));
        command.add("--no-sync");
        var log = data.resolveSibling(data.getFileName() + "-init.log");
        try {
            var exit = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start()
                    .waitFor();
            if (exit != 0) {
                throw new Trouble(
                        "无法建立数据库目录 " + data + "（磁盘空间？权限？），日志：" + log + System.lineSeparator() + Files.readString(log),
                        "The data folder could not be made (disk space, rights?); its log is " + log);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void createDatabase() {
        try (var connection = superuser();
                var statement = connection.createStatement()) {
            try (var found = statement.executeQuery("select 1 from pg_database where datname = '" + SUNLEDGER + "'")) {
                if (found.next()) {
                    return;
                }
            }
            statement.execute("create role " + SUNLEDGER + " login password '" + SUNLEDGER + "'");
            statement.execute("create database " + SUNLEDGER + " owner " + SUNLEDGER);
        } catch (SQLException e) {
            close();
            throw new IllegalStateException(e);
        }
    }

    private String url(String database) {
        return "jdbc:postgresql://localhost:" + port + "/" + database;
    }

    public String jdbcUrl() {
        return url(SUNLEDGER);
    }

    public int port() {
        return port;
    }

    /** The id of its first process, of which all others are children. */
    public long pid() {
        return server.pid();
    }

    public String reactiveUrl() {
        return "postgresql://localhost:" + port + "/" + SUNLEDGER;
    }

    /** Ends it at once, in the middle of whatever it does: SIGKILL. */
    public void kill() {
        server.kill();
    }

    /** All of its processes stand still (SIGSTOP), as if its disk did not answer. */
    void freeze() {
        // the first one first: it cannot start others then
        Signal.STOP.to(server.pid());
        server.descendants().forEach(Signal.STOP::to);
    }

    void thaw() {
        server.descendants().forEach(Signal.CONT::to);
        Signal.CONT.to(server.pid());
    }

    Connection superuser() throws SQLException {
        return DriverManager.getConnection(url(SUPERUSER), SUPERUSER, "");
    }

    /** Runs statements as the superuser. */
    void runAsSuperuser(String... statements) {
        try (var connection = superuser();
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop(fastShutdown);
        afterwards.run();
    }
}
