package io.sunledger.year;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.sunledger.kernel.Ids;
import io.sunledger.local.Artifact;
import io.sunledger.local.LocalPostgres;
import io.sunledger.local.MeasuredService;
import io.sunledger.testing.Backends;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The drill: the database is backed up while units report and others write, then it is killed and its files are deleted. It comes
 * back as it was at a moment between two answers, and then once more with everything that was answered.
 */
class RestoredServiceIT {
    private static final Path DOCUMENT = Path.of("src/test/resources/year/plan-2024.txt");

    /** So that the drill takes seconds: the moments to restore to lag behind by one. */
    private static final List<String> BACKUP = List.of("--marks", "1s");

    /** How many report before the backup, how many while it begins, and how many after the moment. */
    private static final int UNITS = 3;

    private final List<AutoCloseable> running = new ArrayList<>();
    private final Book book = new Book();
    private final Accounts accounts = new Accounts(Backends.issuer(), "restored-" + Ids.next());
    private Path folder = Path.of("");
    private LocalPostgres postgres;
    private int port;

    @BeforeEach
    void make_a_folder() throws Exception {
        folder = Files.createTempDirectory(
                Files.createDirectories(Path.of("target").toAbsolutePath()), "restored-");
    }

    @AfterEach
    void stop_what_runs() throws Exception {
        for (var index = running.size() - 1; index >= 0; index--) {
            running.get(index).close();
        }
    }

    @Test
    void what_was_answered_comes_back_as_it_was_at_a_moment_and_as_it_was_last() throws Exception {
        startOn(folder.resolve("data"));
        sql("create role keeper login replication");
        var service = service();
        var line = new Line(() -> "http://localhost:" + port, accounts);
        var year = yearOf(line);

        Map<String, Integer> actsThen;
        Instant then;
        Writers writers;
        try (var others = Writers.start(line)) {
            writers = others;
            year.units().stream().limit(UNITS).forEach(unit -> play(unit, year));
            var backup = backup();
            year.units().stream().skip(UNITS).limit(UNITS).forEach(unit -> play(unit, year));
            then = Instant.now();
            actsThen = book.acts();
            year.units().stream().skip(2 * UNITS).limit(UNITS).forEach(unit -> play(unit, year));
            others.stop();
            awaitBackup(then);
            postgres.kill();
            delete(folder.resolve("data"));
            service.close();
            backup.close();
        }

        restored("then", "--at", then.toString());
        service = service();
        assertThat(actsThen)
                .isNotEmpty()
                .allSatisfy((act, times) -> assertThat(year.told(act)).as(act).isEqualTo(times));
        assertThat(codes(line))
                .containsAll(writers.answeredBy(then))
                .doesNotContainAnyElementsOf(writers.askedAfter(then));
        assertThat(writers.askedAfter(then)).isNotEmpty();
        service.close();
        postgres.close();

        restored("last");
        assertThat(rows("select code from unit")).containsAll(writers.answered());
        assertThat(book.acts())
                .isNotEqualTo(actsThen)
                .allSatisfy((act, times) -> assertThat(rows("select id::text from event where act = '" + act + "'"))
                        .as(act)
                        .hasSize(times));
    }

    private Year yearOf(Line line) {
        var registry = new Registry(line);
        accounts.ofOffice();
        var year = new Year(line, registry, book, registry.issue(DOCUMENT, "云岭区"));
        accounts.ofUnits(year.units().stream().limit(3 * UNITS).toList());
        return year;
    }

    private static void play(String unit, Year year) {
        var duties = year.duties(unit, 2);
        year.report(unit, duties, 0, "DONE", true);
        duties.forEach(duty -> year.accept(duty, 0));
    }

    private static List<String> codes(Line line) {
        return new Registry(line).codes();
    }

    private void startOn(Path data) {
        postgres = LocalPostgres.toMeasure(data, List.of());
        running.add(postgres);
    }

    private MeasuredService service() {
        // one office accepts what all units report, as fast as it is answered
        var settings = Map.of("OIDC_URL", Backends.issuer(), "SUNLEDGER_RATES_ENABLED", "false");
        var service = MeasuredService.start(postgres, settings, folder.resolve("service.log"));
        running.add(service);
        port = service.port();
        return service;
    }

    /** Returns when a first base backup is whole; then it goes on. */
    private MeasuredService backup() {
        var command = new ArrayList<>(Artifact.command("backup", backups()));
        command.addAll(BACKUP);
        var backup = MeasuredService.start(
                command, environment("keeper", ""), folder.resolve("backup.log"), "the base backup is whole");
        running.add(backup);
        return backup;
    }

    private String backups() {
        return folder.resolve("backups").toString();
    }

    private Map<String, String> environment(String role, String password) {
        return Map.of(
                "DB_HOST",
                "localhost",
                "DB_PORT",
                String.valueOf(postgres.port()),
                "DB_USER",
                role,
                "DB_PASSWORD",
                password);
    }

    /** Until everything that was answered is in the folder, and something after that moment. */
    private void awaitBackup(Instant then) throws Exception {
        var end = rows("select pg_current_wal_lsn()::text").get(0);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> !rows("select 1 from pg_stat_replication where flush_lsn >= '" + end + "'")
                        .isEmpty());
        await().atMost(Duration.ofSeconds(30)).until(() -> marks().anyMatch(mark -> mark.isAfter(then)));
    }

    private Stream<Instant> marks() throws Exception {
        try (var files = Files.list(Path.of(backups(), "wal"))) {
            var read = new ArrayList<Instant>();
            for (var file :
                    files.filter(name -> name.toString().endsWith(".json")).toList()) {
                var text = Files.readString(file).replaceAll("(?s).*\"until\" : \"([^\"]*)\".*", "$1");
                if (text.endsWith("Z")) {
                    read.add(Instant.parse(text));
                }
            }
            return read.stream();
        }
    }

    /** A PostgreSQL of what was backed up, looked at by the command that looks for everything that could be wrong. */
    private void restored(String name, String... to) throws Exception {
        var data = folder.resolve(name);
        var command = new ArrayList<>(List.of("restore", backups(), "--into", data.toString()));
        command.addAll(List.of(to));
        assertThat(run(command, Map.of())).contains("is made of the base backup");
        startOn(data);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> rows("select pg_is_in_recovery()::text").equals(List.of("false")));

        var found = run(List.of("verify"), environment(LocalPostgres.SUNLEDGER, LocalPostgres.SUNLEDGER));
        assertThat(found).contains("\"findings\" : [ ]").containsPattern("\"report\" : [1-9]");
    }

    private String run(List<String> words, Map<String, String> environment) throws Exception {
        var log = folder.resolve(words.get(0) + ".log");
        var builder = new ProcessBuilder(Artifact.command(words.toArray(String[]::new)))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        var exit = builder.start().waitFor();
        assertThat(exit).as("%s: %s", words, Files.readString(log)).isZero();
        return Files.readString(log);
    }

    private List<String> rows(String query) {
        try (var connection = DriverManager.getConnection(postgres.jdbcUrl(), "postgres", "");
                var statement = connection.createStatement();
                var found = statement.executeQuery(query)) {
            var rows = new ArrayList<String>();
            while (found.next()) {
                rows.add(found.getString(1));
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void sql(String statement) throws SQLException {
        try (var connection = DriverManager.getConnection(postgres.jdbcUrl(), "postgres", "");
                var prepared = connection.createStatement()) {
            prepared.execute(statement);
        }
    }

    /** The processes of a killed server end when they see that it is gone; until then one may still write. */
    private static void delete(Path folder) {
        await().atMost(Duration.ofMinutes(1)).ignoreExceptions().until(() -> {
            if (Files.exists(folder)) {
                deleteAll(folder);
            }
            return true;
        });
    }

    private static void deleteAll(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
