package io.sunledger.chaos;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Whether the log of events is whole: each row is as the log says that it became last, and each change begins where the last one ended. */
final class LogAgainstTables {
    private static final String RECORDED = """
            select relname from pg_trigger join pg_class on pg_class.oid = tgrelid where tgname = 'record_change' order by 1""";

    /** Of what both know; the log leaves out columns that are large. */
    private static final String SAME = """
            (select coalesce(jsonb_object_agg(key, value), '{}') from jsonb_each(%1$s) where %2$s ? key) = %2$s""";

    private static final String ROWS = """
            with told as (
                select distinct on (thing_id) thing_id, after from event_change where thing = '%1$s'
                order by thing_id, position desc),
            kept as (
                select coalesce(to_jsonb(it) ->> 'id', to_jsonb(it) ->> 'code') as thing_id, to_jsonb(it) as content
                from %1$s it)
            select '%1$s ' || thing_id || ' is not as the log says' from told full join kept using (thing_id)
            where (after is null) <> (content is null) or not %2$s limit 20""";

    private static final String CHAIN = """
            select thing || ' ' || thing_id || ': the log misses a change' from (
                select thing, thing_id, before, lag(after) over (partition by thing, thing_id order by position) as prior
                from event_change) change
            where before is distinct from prior limit 20""";

    private static final String UNTOLD = """
            select 'command ' || id || ' tells nothing' from command
            where not exists (select from event where command_id = command.id) limit 20""";

    private LogAgainstTables() {}

    static List<String> findings(Connection connection) throws SQLException {
        var findings = new ArrayList<String>();
        for (var table : texts(connection, RECORDED)) {
            findings.addAll(texts(connection, ROWS.formatted(table, SAME.formatted("content", "after"))));
        }
        findings.addAll(texts(connection, CHAIN));
        findings.addAll(texts(connection, UNTOLD));
        return findings;
    }

    static List<String> texts(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var texts = new ArrayList<String>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        }
    }
}
