package io.sunledger.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sunledger.local.LocalPostgres;
import io.sunledger.testing.Backends;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An installation that has worked before there was a log is brought to the present schema. */
class UpgradeTest {
    private static final String BEFORE_THE_LOG = "050";

    /** A document's octets and given answers are no history; decisions and revisions are histories of their own. */
    private static final Set<String> KEPT_ELSEWHERE =
            Set.of("draft", "draft_decision", "draft_source", "idempotency", "plan_revision", "report_revision");

    private final String schema = "upgrade_" + UUID.randomUUID().toString().replace('-', '_');
    private Connection connection;

    /** Each row by its table, as it was. */
    private final Map<String, List<String>> before = new TreeMap<>();

    @BeforeEach
    void an_installation_with_rows_in_every_table() throws SQLException, IOException {
        migrate(BEFORE_THE_LOG);
        connection = DriverManager.getConnection(Backends.jdbcUrl(), LocalPostgres.SUNLEDGER, LocalPostgres.SUNLEDGER);
        run("set search_path to " + schema);
        run(Files.readString(Path.of("src/test/resources/history/issue-2.sql")));
        for (var table : asked("select table_name from information_schema.tables where table_schema = '" + schema
                + "' and table_name <> 'flyway_schema_history'")) {
            before.put(table, asked("select to_jsonb(it) from " + table + " it"));
        }
    }

    @AfterEach
    void it_goes() throws SQLException {
        run("drop schema " + schema + " cascade");
        connection.close();
    }

    @Test
    void nothing_that_was_there_is_lost_or_becomes_another() throws SQLException {
        assertThat(before)
                .hasSize(25)
                .allSatisfy((table, rows) -> assertThat(rows).as(table).isNotEmpty());

        migrate("latest");

        for (var table : before.keySet()) {
            assertThat(asked("select was from unnest(array[" + quoted(before.get(table)) + "]) was where not exists"
                            + " (select 1 from " + table + " it where to_jsonb(it) @> was::jsonb)"))
                    .as(table)
                    .isEmpty();
            assertThat(asked("select 1 from " + table)).as(table).hasSameSizeAs(before.get(table));
        }
    }

    @Test
    void its_histories_begin_with_what_is_there() throws SQLException {
        migrate("latest");

        assertThat(asked("select act || ' ' || government || ' ' || subject_id from event"))
                .containsExactlyInAnyOrder("history.begun old old", "history.begun next next");
        for (var table : before.keySet()) {
            assertThat(asked("select after from event_change where before is null and thing = '" + table + "'"))
                    .as(table)
                    .containsExactlyInAnyOrderElementsOf(
                            KEPT_ELSEWHERE.contains(table) ? List.of() : before.get(table));
        }
        assertThat(asked("select thing_id from event_change join event using (command_id) where government = 'next'"))
                .containsExactlyInAnyOrder("next", "00000000-0000-7000-8000-000000000103");
    }

    @Test
    void the_history_of_a_plan_a_task_a_duty_and_a_unit_is_found_by_it() throws SQLException {
        migrate("latest");

        assertThat(things("plan_id", "00000000-0000-7000-8000-000000000002"))
                .containsExactly("assignment", "duty", "plan", "plan_item", "report", "reporting_period", "task");
        assertThat(things("task_id", "00000000-0000-7000-8000-000000000004"))
                .containsExactly(
                        "assignment",
                        "duty",
                        "task",
                        "task_deadline",
                        "task_frequency",
                        "task_place",
                        "task_target",
                        "task_time_limit");
        assertThat(things("duty_id", "00000000-0000-7000-8000-000000000401")).containsExactly("duty", "report");
        assertThat(things("unit_id", "00000000-0000-7000-8000-000000000101"))
                .containsExactly("assignment", "duty", "report", "unit", "unit_liaison", "unit_name");
    }

    @Test
    void what_is_new_about_duties_and_reports_follows_from_what_was_known() throws SQLException {
        migrate("latest");

        assertThat(asked(
                        "select concat_ws(' ', plan_due, owed_since at time zone 'UTC', extended_to, closed_at, carried_to)"
                                + " from duty order by id"))
                .containsExactly("2026-09-30 2026-03-02 01:00:00", "2026-12-31 2026-03-02 01:00:00");
        assertThat(asked("select concat_ws(' ', stage, changes, round, handed_revision, submitted_by, submitted_at,"
                        + " first_handed_in_at, handed_in_at) from report"))
                .containsExactly("DRAFT 2 0 0");
    }

    @Test
    void from_then_on_nothing_changes_untold() throws SQLException {
        migrate("latest");

        assertThatThrownBy(() -> run("update duty set state = 'DONE'"))
                .hasMessageContaining("event_change_command_id_fkey");
        assertThat(asked("select state from duty order by id")).containsExactly("UNDER_WAY", "NOT_STARTED");
    }

    @Test
    void from_then_on_every_table_is_watched() throws SQLException {
        migrate("latest");

        var watched = asked("select tgrelid::regclass from pg_trigger join pg_class on pg_class.oid = tgrelid"
                + " where tgname = 'record_change' and tgenabled = 'O' and relnamespace = '" + schema
                + "'::regnamespace");
        assertThat(before.keySet().stream().filter(table -> !watched.contains(table)))
                .containsExactlyInAnyOrder("idempotency", "draft_source");
    }

    private List<String> things(String by, String id) throws SQLException {
        return asked("select distinct thing from event_change where " + by + " = '" + id + "' order by 1");
    }

    private static String quoted(List<String> rows) {
        return rows.stream().map(row -> "'" + row.replace("'", "''") + "'").collect(Collectors.joining(","));
    }

    private void migrate(String target) {
        Flyway.configure()
                .dataSource(Backends.jdbcUrl(), LocalPostgres.SUNLEDGER, LocalPostgres.SUNLEDGER)
                .schemas(schema)
                .target(target)
                .load()
                .migrate();
    }

    private void run(String statement) throws SQLException {
        try (var sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }

    private List<String> asked(String query) throws SQLException {
        try (var sql = connection.createStatement();
                var rows = sql.executeQuery(query)) {
            var found = new ArrayList<String>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }
}
