package io.sunledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.sunledger.local.LocalPostgres;
import io.sunledger.platform.backup.Console;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each test does to a sound database what must not be, behind the log's back, and takes it back. */
class VerifyCommandTest {
    private static final String UNIT = "10000000-0000-4000-8000-000000000001";
    private static final String OTHER = "10000000-0000-4000-8000-000000000002";
    private static final String FILE = "10000000-0000-4000-8000-000000000003";
    private static LocalPostgres postgres;
    private static Connection connection;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeAll
    static void make_a_database_with_a_history() throws IOException, SQLException {
        var target = Files.createDirectories(Path.of("target").toAbsolutePath());
        postgres = LocalPostgres.throwAway(
                Files.createTempDirectory(target, "verify-").resolve("postgres"));
        Flyway.configure()
                .dataSource(postgres.jdbcUrl(), LocalPostgres.SUNLEDGER, LocalPostgres.SUNLEDGER)
                .load()
                .migrate();
        connection = DriverManager.getConnection(postgres.jdbcUrl(), LocalPostgres.SUNLEDGER, LocalPostgres.SUNLEDGER);
        connection.setAutoCommit(false);
        command("insert into government values ('g', '青河县', 'COUNTY', 0)");
        command(
                "insert into unit (id, government, code, name, kind, version) values ('%s', 'g', 'u', '局', 'DEPARTMENT', 0)"
                        .formatted(UNIT));
        command("update unit set name = '教育局', version = 1");
        command("update unit set name = '教体局', version = 2");
        // whoever wrote it had another zone than whoever looks
        connection.createStatement().execute("set timezone = 'Asia/Shanghai'");
        command("insert into unit_name values ('%s', 'g', '%s', '教育局', 'SHORT', null, 'who', now())"
                .formatted(OTHER, UNIT));
        connection.commit();
    }

    @AfterAll
    static void stop_it() throws SQLException {
        connection.close();
        postgres.close();
    }

    @BeforeEach
    void start_from_what_is_sound() throws SQLException {
        connection.rollback();
    }

    @Test
    void a_sound_database_is_counted() throws Exception {
        assertThat(findings()).isEmpty();
        var rows = told().path("rows");
        assertThat(rows.path("command").asInt()).isEqualTo(5);
        assertThat(rows.path("event").asInt()).isEqualTo(5);
        assertThat(rows.path("event_change").asInt()).isEqualTo(5);
        assertThat(rows.path("unit").asInt()).isEqualTo(1);
        assertThat(rows.path("duty").isNumber()).isTrue();
    }

    @Test
    void a_row_that_is_other_than_the_log_says_is_found() throws Exception {
        behindTheLog(
                "unit",
                "update unit set name = '卫健局'",
                "update unit set name = '教体局'",
                () -> assertThat(findings()).containsExactly("unit " + UNIT + ": other than told"));
    }

    @Test
    void a_row_that_is_gone_is_found_and_one_that_nobody_told_of() throws Exception {
        behindTheLog(
                "unit_name",
                "update unit_name set id = '%s'".formatted(FILE),
                "update unit_name set id = '%s'".formatted(OTHER),
                () -> assertThat(findings())
                        .containsExactlyInAnyOrder("unit_name " + OTHER + ": gone", "unit_name " + FILE + ": untold"));
    }

    @Test
    void a_change_that_was_cut_out_of_the_log_is_found() throws Exception {
        behindTheLog(
                "event_change",
                "create table cut as select * from event_change where after ->> 'name' = '教育局' and thing = 'unit';"
                        + " delete from event_change where position in (select position from cut)",
                "insert into event_change overriding system value select * from cut; drop table cut",
                () -> assertThat(findings()).containsExactly("unit " + UNIT + ": a change is missing in the log"));
    }

    @Test
    void a_command_that_tells_nothing_is_found() throws Exception {
        sql("insert into command (id, at) values ('%s', now())".formatted(FILE));
        try {
            assertThat(findings()).containsExactly("command " + FILE + ": tells nothing");
        } finally {
            withoutTriggers("command", "delete from command where id = '%s'".formatted(FILE));
        }
    }

    @Test
    void a_table_that_is_not_recorded_any_more_is_found() throws Exception {
        sql("alter table duty disable trigger record_change");
        try {
            assertThat(findings()).containsExactly("duty: its changes are not recorded any more");
        } finally {
            sql("alter table duty enable trigger record_change");
        }
    }

    @Test
    void a_file_whose_octets_are_missing_is_found() throws Exception {
        sql("insert into stored_file values ('%s', 'g', 0, 'p', 'a.pdf', 'PDF', 3, repeat('0', 64), true, '')"
                .formatted(FILE));
        sql("insert into blob_piece values ('p/original', 0, 'abc')");
        try {
            assertThat(findings()).containsExactly("stored_file " + FILE + ": p/public is missing");
            sql("insert into blob_piece values ('p/public', 0, 'abc')");
            assertThat(findings()).isEmpty();
            sql("update blob_piece set octets = 'ab'");
            assertThat(findings()).containsExactly("stored_file " + FILE + ": p/original has 2 octets of 3");
        } finally {
            sql("delete from stored_file; delete from blob_piece");
        }
    }

    @Test
    void what_cannot_be_reached_is_said_to_be_so() {
        var verified = verify(Map.of("DB_PORT", "1"));

        assertThat(verified).isEqualTo(Console.REFUSED);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("(verify.unreadable)");
    }

    private List<String> findings() {
        out.reset();
        var exit = verify(Map.of("DB_PORT", String.valueOf(postgres.port())));
        var findings = new ArrayList<String>();
        told().path("findings").forEach(finding -> findings.add(finding.asText()));
        assertThat(exit).isEqualTo(findings.isEmpty() ? Console.DONE : Console.REFUSED);
        return findings;
    }

    private JsonNode told() {
        try {
            return new ObjectMapper().readTree(out.toString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new AssertionError(out.toString(StandardCharsets.UTF_8) + err.toString(StandardCharsets.UTF_8), e);
        }
    }

    private int verify(Map<String, String> environment) {
        var console = new Console(
                new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8));
        return new VerifyCommand(console, environment).execute(List.of());
    }

    private static void command(String change) throws SQLException {
        sql("""
                select set_config('sunledger.command', gen_random_uuid()::text, true);
                insert into command (id, at) values (current_command(), now());
                insert into event (id, command_id, government, at, act, subject_id, issuer, account, name, roles)
                values (gen_random_uuid(), current_command(), 'g', now(), 'unit.changed', 'u', 'i', 'a', 'n', '');
                """ + change);
    }

    private static void sql(String statements) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(statements);
        }
        connection.commit();
    }

    private static void behindTheLog(String table, String done, String undone, Runnable look) throws SQLException {
        withoutTriggers(table, done);
        try {
            look.run();
        } finally {
            withoutTriggers(table, undone);
        }
    }

    private static void withoutTriggers(String table, String statements) throws SQLException {
        sql("alter table %s disable trigger user".formatted(table));
        sql(statements);
        sql("alter table %s enable trigger user".formatted(table));
    }
}
