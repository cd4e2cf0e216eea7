package io.sunledger.history;

import io.sunledger.platform.backup.wire.Talk;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Looks whether the log of events is whole and agrees with the tables, after a restore or whenever somebody doubts it: each row is as
 * the log says it became last, each change begins where the one before it ended, and every command has told what it was.
 *
 * <p>Columns that one side does not know are left out: some are too large for the log, others came with a later release.
 */
public final class LogAudit {
    /** Findings of one kind that are told at most; where there is one, somebody has to look anyway. */
    private static final int TOLD = 20;

    private static final String RECORDED = """
            select relname, tgenabled from pg_trigger join pg_class on pg_class.oid = tgrelid
            where tgname = 'record_change' and relnamespace = 'public'::regnamespace order by relname""";

    /** Times are written with the offset of whoever wrote them; the same moment is the same. */
    private static final String DIFFERS = """
            exists (select from jsonb_each(%1$s) one join jsonb_each(%2$s) other using (key)
                where one.value is distinct from other.value and not (
                    one.value #>> '{}' ~ '^\\d{4}-\\d\\d-\\d\\dT[\\d:.]+[+-]\\d\\d:\\d\\d$'
                    and other.value #>> '{}' ~ '^\\d{4}-\\d\\d-\\d\\dT[\\d:.]+[+-]\\d\\d:\\d\\d$'
                    and (one.value #>> '{}')::timestamptz = (other.value #>> '{}')::timestamptz))""";

    private static final String ROWS = """
            with told as (
                select distinct on (thing_id) thing_id, after from event_change where thing = '%1$s'
                order by thing_id, position desc),
            kept as (
                select coalesce(to_jsonb(it) ->> 'id', to_jsonb(it) ->> 'code') as thing_id, to_jsonb(it) as content
                from %1$s it)
            select coalesce(told.thing_id, kept.thing_id),
                case when content is null then 'gone' when after is null then 'untold' else 'other than told' end
            from told full join kept using (thing_id)
            where (after is null) <> (content is null) or %2$s
            order by 1 limit %3$d""";

    private static final String CHAIN = """
            select thing, thing_id from (
                select thing, thing_id, before, lag(after) over one_thing as prior, row_number() over one_thing as number
                from event_change window one_thing as (partition by thing, thing_id order by position)) change
            where number > 1 and ((prior is null) <> (before is null) or %1$s) or number = 1 and before is not null
            order by 1, 2 limit %2$d""";

    private static final String UNTOLD = """
            select id from command where not exists (select from event where command_id = command.id) order by id limit %d""";

    private final Talk talk;

    public LogAudit(Talk talk) {
        this.talk = talk;
    }

    /** How many rows there are of the log and of each recorded table. */
    public Map<String, Long> counts() throws IOException {
        var counts = new LinkedHashMap<String, Long>();
        for (var table : List.of("command", "event", "event_change")) {
            counts.put(table, count(table));
        }
        for (var table : talk.ask(RECORDED)) {
            counts.put(table.get(0), count(table.get(0)));
        }
        return counts;
    }

    private long count(String table) throws IOException {
        return Long.parseLong(talk.value("select count(*) from " + table));
    }

    /** What is not as it should be, a sentence each; nothing where all is well. */
    public List<String> findings() throws IOException {
        var findings = new ArrayList<String>();
        for (var table : talk.ask(RECORDED)) {
            if (table.get(1).equals("D")) {
                findings.add(table.get(0) + ": its changes are not recorded any more");
            }
            talk.ask(ROWS.formatted(table.get(0), DIFFERS.formatted("after", "content"), TOLD))
                    .forEach(row -> findings.add(table.get(0) + " " + row.get(0) + ": " + row.get(1)));
        }
        talk.ask(CHAIN.formatted(DIFFERS.formatted("prior", "before"), TOLD))
                .forEach(row -> findings.add(row.get(0) + " " + row.get(1) + ": a change is missing in the log"));
        talk.ask(UNTOLD.formatted(TOLD)).forEach(row -> findings.add("command " + row.get(0) + ": tells nothing"));
        return findings;
    }
}
