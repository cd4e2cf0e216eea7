package io.sunledger.history.store;

import io.smallrye.mutiny.Uni;
import io.sunledger.history.ChangeView;
import io.sunledger.history.EventScope;
import io.sunledger.history.EventView;
import io.sunledger.history.FindEvents;
import io.sunledger.kernel.Page;
import io.sunledger.kernel.PageRequest;
import io.sunledger.kernel.Wording;
import io.sunledger.platform.Keyset;
import io.sunledger.platform.Language;
import io.sunledger.platform.Reads;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The queries that make views of events. */
@ApplicationScoped
public class EventReads {
    private static final String EVENT = """
            select e.id, e.commandId, e.at, e.act, e.subjectId, e.reason, e.name, e.issuer, e.account, e.unitCode, e.roles
            from RecordedEvent e where e.government = :government""";
    private static final String CHANGED =
            " and exists (select 1 from RecordedChange c where c.commandId = e.commandId and %s)";
    private static final String OF_OWN_UNIT =
            " and c.unitId in (select u.id from Unit u where u.government = :government and u.code = :ownUnit)";
    private static final String OWN = " and (e.unitCode = :ownUnit or exists (select 1 from RecordedChange c"
            + " where c.commandId = e.commandId" + OF_OWN_UNIT + "))";
    private static final String CHANGES = """
            select command_id, position, thing, thing_id, cast(before as text) as before, cast(after as text) as after
            from (select c.*, row_number() over (partition by c.command_id order by c.position) as place
                  from event_change c
                  where c.command_id in (:commands)
                    and c.command_id in (select e.command_id from event e where e.government = :government)%s) numbered
            where place <= :most order by position""";
    private static final String OWN_CHANGES = """

            and (c.unit_id in (select u.id from unit u where u.government = :government and u.code = :ownUnit)
                  or c.command_id in (select e.command_id from event e where e.unit_code = :ownUnit
                                      and e.government = :government))""";

    private final Reads reads;
    private final Language language;
    private final Clock clock;

    EventReads(Reads reads, Language language, Clock clock) {
        this.reads = reads;
        this.language = language;
        this.clock = clock;
    }

    public Uni<Page<EventView>> page(FindEvents filter, PageRequest page, EventScope scope) {
        var asked = new Asked(scope)
                .changed("c.planId", "plan", filter.planId())
                .changed("c.taskId", "task", filter.taskId())
                .changed("c.dutyId", "duty", filter.dutyId())
                .changed("c.unitId", "unit", filter.unitId())
                .and(" and e.subjectId = :subject", "subject", filter.subjectId())
                .and(" and e.act = :act", "act", filter.act())
                .and(" and e.at >= :from", "from", startOf(filter.from()))
                .and(
                        " and e.at < :to",
                        "to",
                        startOf(filter.to() == null ? null : filter.to().plusDays(1)));
        return reads.page(Keyset.newestFirst(asked.hql.toString(), Row.class, "e.id", Row::id), page, asked.parameters)
                .map(rows -> rows.map(this::view));
    }

    /** What was done together with an event; null where there is none that the scope reaches. */
    public Uni<@Nullable UUID> command(UUID event, EventScope scope) {
        var asked = new Asked(scope).and(" and e.id = :event", "event", event);
        return reads.one(asked.hql.toString(), Row.class, asked.parameters)
                .map(row -> row == null ? null : row.commandId());
    }

    /** The first changes of each command. */
    public Uni<List<ChangeView>> changes(Collection<UUID> commands, int most, EventScope scope) {
        return reads.inSession(session -> {
            var query = session.createNativeQuery(
                            CHANGES.formatted(scope.unit() == null ? "" : OWN_CHANGES), Tuple.class)
                    .setParameter("commands", commands)
                    .setParameter("government", scope.government())
                    .setParameter("most", most);
            if (scope.unit() != null) {
                query.setParameter("ownUnit", scope.unit());
            }
            return query.getResultList()
                    .map(rows -> rows.stream().map(EventReads::change).toList());
        });
    }

    private static ChangeView change(Tuple row) {
        return new ChangeView(
                row.get("command_id", UUID.class),
                row.get("position", Long.class),
                row.get("thing", String.class),
                row.get("thing_id", String.class),
                row.get("before", String.class),
                row.get("after", String.class));
    }

    private @Nullable Instant startOf(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(clock.getZone()).toInstant();
    }

    private EventView view(Row row) {
        return new EventView(
                row.id(),
                row.commandId(),
                row.at(),
                row.act(),
                Wording.of("act." + row.act(), language.ofCaller()),
                row.subjectId(),
                row.reason(),
                row.name(),
                row.issuer(),
                row.account(),
                row.unitCode(),
                row.roles().isEmpty() ? List.of() : List.of(row.roles().split(",")));
    }

    record Row(
            UUID id,
            UUID commandId,
            Instant at,
            String act,
            String subjectId,
            @Nullable String reason,
            String name,
            String issuer,
            String account,
            @Nullable String unitCode,
            String roles) {}

    /** A query that grows by what is asked for. */
    private static final class Asked {
        private final StringBuilder hql = new StringBuilder(EVENT);
        private final String changes;
        private final Map<String, Object> parameters = new HashMap<>();

        Asked(EventScope scope) {
            parameters.put("government", scope.government());
            // that a whole plan's command also changed something of another unit is for that unit to know
            changes = scope.unit() == null ? "" : OF_OWN_UNIT;
            if (scope.unit() != null) {
                and(OWN, "ownUnit", scope.unit());
            }
        }

        Asked changed(String path, String name, @Nullable UUID id) {
            return and(CHANGED.formatted(path + " = :" + name + changes), name, id);
        }

        Asked and(String condition, String name, @Nullable Object value) {
            if (value != null) {
                hql.append(condition);
                parameters.put(name, value);
            }
            return this;
        }
    }
}
