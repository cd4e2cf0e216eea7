package io.sunledger.live.store;

import io.smallrye.mutiny.Uni;
import io.sunledger.duty.DutyScope;
import io.sunledger.kernel.Actor;
import io.sunledger.kernel.ActorRole;
import io.sunledger.live.domain.FeedKind;
import io.sunledger.live.domain.LogPlace;
import io.sunledger.live.store.Stretch.Cause;
import io.sunledger.live.store.Stretch.Changed;
import io.sunledger.live.store.Stretch.Following;
import io.sunledger.platform.Reads;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads a government's changes in the order in which they were committed (docs/delta.md). */
@ApplicationScoped
public class LogReads {
    /** How many changes are looked through at once, whether or not they are the caller's to know. */
    static final int WINDOW = 5000;

    // the horizon: a transaction that is still open may yet commit below those above it, so nothing above it is read.
    // What a page says of a thing it says once, at the last of its changes within the window.
    private static final String NEXT = """
            with told as materialized (
                select e.tx, e.command_id from event e
                where e.government = :government and e.tx >= cast(cast(:tx as text) as xid8)
                  and e.tx < pg_snapshot_xmin(pg_current_snapshot())
                group by e.tx, e.command_id order by e.tx limit :window),
            logged as materialized (
                select t.tx, c.position, c.thing, c.thing_id, c.plan_id, c.task_id, c.duty_id, c.unit_id, c.before, c.after
                from told t join event_change c on c.command_id = t.command_id
                where t.tx > cast(cast(:tx as text) as xid8) or c.position > :position
                order by t.tx, c.position limit :window),
            sent as materialized (
                select it.* from (
                    select m.tx, m.position, m.id from message m
                    where m.government = :government and m.tx >= cast(cast(:tx as text) as xid8) and (
                        m.unit_id in (select id from unit where government = :government and code = cast(:ownUnit as text))
                        or m.unit_id is null and :office
                        or exists (
                            select 1 from contact c where c.government = m.government and c.account = :subject
                            and c.role = m.role and c.unit_id is not distinct from m.unit_id))
                    union all
                    select r.tx, r.position, r.message_id from message_read r
                    where r.account = :account and r.tx >= cast(cast(:tx as text) as xid8)) it
                where it.tx < pg_snapshot_xmin(pg_current_snapshot())
                  and (it.tx > cast(cast(:tx as text) as xid8) or it.position > :position)
                  -- where the log was not looked through to the horizon, messages are not either
                  and ((select count(*) from told) < :window
                      or it.tx <= (select told.tx from told order by told.tx desc limit 1))
                order by it.tx, it.position limit :window),
            scanned as materialized (
                select row_number() over (order by them.tx, them.position) as place, them.* from (
                    select * from (
                        select * from logged
                        union all
                        select tx, position, 'message', cast(id as text), null, null, null, null, null, null from sent) it
                    order by tx, position limit :window) them),
            kept as (
                select m.kind, i.id, max(s.place) as place, max(cast(s.duty_id as text)) as duty,
                       max(cast(s.plan_id as text)) as plan, max(cast(s.unit_id as text)) as unit,
                       bool_or(s.thing = 'duty' and s.before is not null and s.after is not null
                           and (s.before ->> 'withdrawn_at' is null) <> (s.after ->> 'withdrawn_at' is null)) as turned
                from scanned s
                join (values %s) m (thing, kind, own, open) on m.thing = s.thing
                cross join lateral (select case m.own
                    when '' then s.thing_id
                    when 'plan_id' then case when s.task_id is null then cast(s.plan_id as text) end
                    else coalesce(s.after, s.before) ->> m.own end as id) i
                where i.id is not null
                  and (m.open or cast(:unit as text) is null or exists (
                      select 1 from unit u where u.government = :government and u.code = cast(:unit as text)
                      and (u.id = s.unit_id or cast(u.id as text) = s.before ->> 'unit_id')))
                group by m.kind, i.id),
            seen as (
                select (select count(*) from told) as commands, (select count(*) from scanned) as changes,
                       cast(pg_snapshot_xmin(pg_current_snapshot()) as text) as horizon,
                       (select cast(tx as text) from told order by told.tx desc limit 1) as last_command,
                       (select cast(tx as text) from scanned order by place desc limit 1) as last_tx,
                       (select position from scanned order by place desc limit 1) as last_position),
            page as (
                select k.*, cast(s.tx as text) as tx, s.position
                from kept k join scanned s on s.place = k.place order by k.place limit :most)
            select * from seen left join page on true order by place""".formatted(FeedKind.asRows());

    private static final String FOLLOWING = """
            select x.thing, x.thing_id, cast(x.duty_id as text) as duty from event_change x
            where x.duty_id in (:turned) and x.thing in (%s)
            union
            select x.thing, x.thing_id, cast(x.duty_id as text) from event_change x
            where x.duty_id in (:touched) and x.thing = 'urging_sheet'
            union
            select x.thing, x.thing_id, null from event_change x
            where x.plan_id in (:plans) and x.unit_id in (:units) and x.thing = 'urging_sheet' and x.duty_id is null""".formatted(tablesOnDuties());

    private static final UUID NONE = new UUID(0, 0);

    private final Reads reads;

    LogReads(Reads reads) {
        this.reads = reads;
    }

    /**
     * The things that changed next.
     *
     * @param most how many of them; one more is looked for, to know whether there are more
     */
    public Uni<Stretch> next(LogPlace after, int most, DutyScope scope, Actor actor) {
        return reads.inSession(session -> session.createNativeQuery(NEXT, Tuple.class)
                .setParameter("government", scope.government())
                .setParameter("unit", scope.unit())
                .setParameter("ownUnit", actor.unit())
                .setParameter("office", actor.is(ActorRole.OFFICE))
                .setParameter("subject", actor.subject())
                .setParameter("account", actor.account())
                .setParameter("tx", Long.toUnsignedString(after.tx()))
                .setParameter("position", after.position())
                .setParameter("window", WINDOW)
                .setParameter("most", most + 1)
                .getResultList()
                .map(rows -> stretch(rows, most)));
    }

    /** What looks otherwise since other things have changed: all that hangs on duties that came or went, and sheets. */
    public Uni<List<Following>> following(Cause cause) {
        return reads.inSession(session -> session.createNativeQuery(FOLLOWING, Tuple.class)
                .setParameter("turned", orNone(cause.turned()))
                .setParameter("touched", orNone(cause.touched()))
                .setParameter("plans", orNone(cause.plans()))
                .setParameter("units", orNone(cause.units()))
                .getResultList()
                .map(rows -> rows.stream().map(LogReads::following).toList()));
    }

    private static Stretch stretch(List<Tuple> rows, int most) {
        var seen = rows.get(0);
        var things = rows.stream()
                .filter(row -> row.get("kind") != null)
                .map(LogReads::changed)
                .toList();
        var horizon = Long.parseUnsignedLong(seen.get("horizon", String.class));
        if (things.size() > most) {
            return new Stretch(things.subList(0, most), things.get(most - 1).at(), true, horizon);
        }
        if (count(seen, "changes") == WINDOW) {
            var last = Long.parseUnsignedLong(seen.get("last_tx", String.class));
            return new Stretch(things, new LogPlace(last, seen.get("last_position", Long.class)), true, horizon);
        }
        if (count(seen, "commands") == WINDOW) {
            var last = Long.parseUnsignedLong(seen.get("last_command", String.class));
            return new Stretch(things, new LogPlace(last, Long.MAX_VALUE), true, horizon);
        }
        return new Stretch(things, new LogPlace(horizon, 0), false, horizon);
    }

    private static long count(Tuple row, String what) {
        return row.get(what, Long.class);
    }

    private static Changed changed(Tuple row) {
        return new Changed(
                FeedKind.valueOf(row.get("kind", String.class)),
                UUID.fromString(row.get("id", String.class)),
                new LogPlace(Long.parseUnsignedLong(row.get("tx", String.class)), row.get("position", Long.class)),
                id(row, "duty"),
                id(row, "plan"),
                id(row, "unit"),
                row.get("turned", Boolean.class));
    }

    private static Following following(Tuple row) {
        var table = row.get("thing", String.class);
        var kind = Arrays.stream(FeedKind.values())
                .filter(one -> one.table().equals(table))
                .findFirst()
                .orElseThrow();
        return new Following(kind, UUID.fromString(row.get("thing_id", String.class)), id(row, "duty"));
    }

    private static @Nullable UUID id(Tuple row, String name) {
        var id = row.get(name, String.class);
        return id == null ? null : UUID.fromString(id);
    }

    private static Collection<UUID> orNone(Set<UUID> ids) {
        return ids.isEmpty() ? Set.of(NONE) : ids;
    }

    private static String tablesOnDuties() {
        return Arrays.stream(FeedKind.values())
                .filter(kind -> kind.hangsOnDuty() && kind != FeedKind.DUTY)
                .map(kind -> "'" + kind.table() + "'")
                .collect(Collectors.joining(", "));
    }
}
