package io.sunledger.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The artifact as the job before an upgrade runs it. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MigrateIT {
    private static LocalPostgres postgres;

    @BeforeAll
    static void start_a_database() throws IOException {
        var folder = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "migrated-");
        postgres = LocalPostgres.throwAway(folder.resolve("postgres"));
    }

    @AfterAll
    static void stop_it() {
        postgres.close();
    }

    @Test
    @Order(1)
    void two_at_once_migrate_an_empty_database_once() throws Exception {
        var one = CompletableFuture.supplyAsync(() -> migrate(Map.of()));
        var other = CompletableFuture.supplyAsync(() -> migrate(Map.of()));

        var ended = List.of(one.get(), other.get());

        assertThat(ended).allSatisfy(each -> {
            assertThat(each.code()).as(each.output()).isZero();
            assertThat(each.output()).contains("数据库结构为最新版本", "the schema is up to date at V");
        });
        // they take turns at each migration, so that both may have run some
        assertThat(ended.stream().mapToInt(Ended::migrationsRun).sum()).isEqualTo(numberOf("success"));
        assertThat(numberOf("not success")).isZero();
        assertThat(numberOf(
                        "version in (select version from flyway_schema_history group by version having count(*) > 1)"))
                .isZero();
    }

    /** Nothing is found to do, whatever the environment says of what the service does when it starts; and no port is taken. */
    @Test
    @Order(2)
    void once_more_it_finds_nothing_to_do_and_listens_to_nobody() {
        var ended = migrate(Map.of("MIGRATE_AT_START", "true", "HTTP_PORT", "1"));

        assertThat(ended.code()).as(ended.output()).isZero();
        assertThat(ended.output()).contains("migrations run: 0").doesNotContain("Listening on", "ERROR");
    }

    @Test
    @Order(3)
    void without_a_database_it_says_so_and_fails() {
        var ended = migrate(Map.of("DB_PORT", String.valueOf(Ports.anyFree())));

        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.output()).contains("连接不上数据库", "the database cannot be reached");
    }

    /** As it is for a node that is started again while the next release is rolled out: it migrates, or finds nothing to do. */
    @Test
    @Order(4)
    void a_schema_of_a_later_release_is_as_good_as_its_own() throws SQLException {
        execute(
                "insert into flyway_schema_history (installed_rank, version, description, type, script, installed_by,"
                        + " execution_time, success) values (9999, '9999', 'later', 'SQL', 'V9999__later.sql', 'later', 1, true)");

        var ended = migrate(Map.of());

        assertThat(ended.code()).as(ended.output()).isZero();
        assertThat(ended.output()).contains("the schema is up to date at V9999; migrations run: 0");
    }

    @Test
    @Order(5)
    void a_schema_that_somebody_changed_is_left_alone() throws SQLException {
        execute("update flyway_schema_history set checksum = checksum + 1 where installed_rank = 2");

        var ended = migrate(Map.of());

        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.output()).contains("数据库迁移失败", "the migration failed");
    }

    private record Ended(int code, String output) {
        private static final Pattern RUN = Pattern.compile("migrations run: ([0-9]+)");

        int migrationsRun() {
            return RUN.matcher(output)
                    .results()
                    .mapToInt(found -> Integer.parseInt(found.group(1)))
                    .sum();
        }
    }

    private static Ended migrate(Map<String, String> settings) {
        var command = new ArrayList<>(Artifact.service());
        command.add("migrate");
        var builder = new ProcessBuilder(command);
        builder.environment().put("DB_PORT", String.valueOf(postgres.port()));
        builder.environment().putAll(settings);
        try {
            var process = builder.redirectErrorStream(true).start();
            var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Ended(process.waitFor(), output);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static int numberOf(String condition) {
        try (var connection = DriverManager.getConnection(
                        postgres.jdbcUrl(), LocalPostgres.SUNLEDGER, LocalPostgres.SUNLEDGER);
                var statement = connection.createStatement();
                var found = statement.executeQuery(
                        "select count(*) from flyway_schema_history where type = 'SQL' and " + condition)) {
            found.next();
            return found.getInt(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void execute(String statement) throws SQLException {
        try (var connection = DriverManager.getConnection(
                        postgres.jdbcUrl(), LocalPostgres.SUNLEDGER, LocalPostgres.SUNLEDGER);
                var prepared = connection.prepareStatement(statement)) {
            prepared.execute();
        }
    }
}
