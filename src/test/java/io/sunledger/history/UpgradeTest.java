package io.sunledger.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sunledger.local.LocalPostgres;
import io.sunledger.testing.Backends;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An installation that has worked before there was a log is brought to the present schema. */
class UpgradeTest {
    private static final String BEFORE_THE_LOG = "050";

    private final String schema = "upgrade_" + UUID.randomUUID().toString().replace('-', '_');
    private Connection connection;

    @BeforeEach
    void an_installation_with_a_plan_a_duty_and_a_report() throws SQLException {
        migrate(BEFORE_THE_LOG);
        connection = DriverManager.getConnection(Backends.jdbcUrl(), LocalPostgres.SUNLEDGER, LocalPostgres.SUNLEDGER);
        run("set search_path to " + schema);
        var id = "00000000-0000-7000-8000-00000000000";
        run("insert into government values ('old', '旧城市', 'CITY', 0)");
        run("insert into unit (id, government, code, name, kind, version) values ('" + id
                + "1', 'old', 'czj', '财政局', 'DEPARTMENT', 0)");
        run("insert into plan (id, government, version, title, year, issued_on, entered_at, entered_by) values ('" + id
                + "2', 'old', 0, '要点', 2026, '2026-03-01', now(), 'x')");
        run("insert into plan_item (id, plan_id, ordinal, number) values ('" + id + "3', '" + id + "2', 0, '1.')");
        run("insert into task (id, plan_id, item_id, ordinal, version, text, withdrawn) values ('" + id + "4', '" + id
                + "2', '" + id + "3', 0, 0, '公开预算', false)");
        run("insert into reporting_period values ('" + id + "5', '" + id + "2', '2026-06-30', '6月底', '进展')");
        run(
                "insert into duty (id, government, version, plan_id, item_id, task_id, unit_id, role, due, whole_year, state)"
                        + " values ('" + id + "6', 'old', 0, '" + id + "2', '" + id + "3', '" + id + "4', '" + id
                        + "1', 'LEAD', '2026-12-31', true, 'UNDER_WAY')");
        run(
                "insert into report (id, government, version, duty_id, plan_id, unit_id, period_id, period_due, state, revisions)"
                        + " values ('" + id + "7', 'old', 0, '" + id + "6', '" + id + "2', '" + id + "1', '" + id
                        + "5', '2026-06-30', 'UNDER_WAY', 1)");
    }

    @AfterEach
    void it_goes() throws SQLException {
        run("drop schema " + schema + " cascade");
        connection.close();
    }

    @Test
    void its_histories_begin_with_what_is_there() throws SQLException {
        migrate("latest");

        assertThat(asked("select act from event")).containsExactly("history.begun");
        assertThat(asked("select thing from event_change order by thing"))
                .containsExactly(
                        "duty", "government", "plan", "plan_item", "report", "reporting_period", "task", "unit");
        assertThat(asked("select plan_due || ' ' || due from duty")).containsExactly("2026-12-31 2026-12-31");
        assertThat(asked("select stage || ' ' || changes from report")).containsExactly("DRAFT 1");
    }

    @Test
    void from_then_on_nothing_changes_untold() throws SQLException {
        migrate("latest");

        assertThatThrownBy(() -> run("update duty set state = 'DONE'"))
                .hasMessageContaining("event_change_command_id_fkey");
        assertThat(asked("select state from duty")).containsExactly("UNDER_WAY");
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
