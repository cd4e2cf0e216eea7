package io.sunledger.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.sunledger.testing.Backends;
import io.sunledger.testing.ServiceTest;
import jakarta.inject.Inject;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

@ServiceTest
@SuppressWarnings("NullAway.Init")
class ThingsTest {
    /** What no answer shows: octets, keys, tokens, how far the log was followed, what waits to be told. */
    private static final Set<String> NEVER_SHOWN = Set.of(
            "blob_piece",
            "flyway_schema_history",
            "idempotency",
            "log_bookmark",
            "urging_number",
            "webhook_event",
            "wechat_session",
            "wechat_ticket",
            "wechat_token");

    @Inject
    Things things;

    @Test
    void finds_entities_and_tables_by_the_words_of_a_query() {
        var hql = "select new X(d.id) from Duty d join Item i on i.id = d.itemId where d.id in"
                + " (select u.dutyId from io.sunledger.undertaking.domain.Undertaking u)";
        var sql = "with r as (select * from event_change c) select 1 from r join \"command\" on true, unit_group_name";

        assertThat(things.of(List.of(hql)))
                .contains("duty", "plan_item", "undertaking")
                .doesNotContain("task", "report");
        assertThat(things.of(List.of(hql, sql))).contains("duty", "event_change", "command", "unit_group_name");
    }

    @Test
    void knows_every_table_that_can_be_shown() throws SQLException {
        var tables = names("select table_name from information_schema.tables where table_schema = current_schema()");
        tables.removeAll(NEVER_SHOWN);

        assertThat(tables).hasSizeGreaterThan(50).allMatch(things::knows);
    }

    @Test
    void is_told_of_changes_of_every_table_that_it_knows() throws SQLException {
        var told = names("select distinct c.relname from pg_trigger t join pg_class c on c.oid = t.tgrelid"
                + " where t.tgname in ('record_change', 'tell_table', 'tell_messages')");
        var shown = names("select table_name from information_schema.tables where table_schema = current_schema()");
        shown.removeAll(NEVER_SHOWN);
        // the log is named by each notice of a command; the chunks of an upload and the turns of a host are shown to
        // nobody
        shown.removeAll(Set.of("command", "event", "event_change", "upload_chunk", "link_host"));

        assertThat(told).containsAll(shown);
    }

    private static Set<String> names(String sql) throws SQLException {
        try (var database = DriverManager.getConnection(Backends.jdbcUrl(), "sunledger", "sunledger");
                var statement = database.createStatement();
                var rows = statement.executeQuery(sql)) {
            var names = new TreeSet<String>();
            while (rows.next()) {
                names.add(rows.getString(1));
            }
            return names;
        }
    }
}
