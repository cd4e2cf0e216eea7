package io.sunledger.history.store;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.sunledger.history.LoggedEvent;
import io.sunledger.history.LoggedEvent.Touched;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Reads on in the log, and moves the bookmark. Everything here joins the transaction that is open. */
@ApplicationScoped
public class FollowerStore {
    private static final String BOOKMARK = """
            select cast(tx as text) as tx, event_id from log_bookmark where follower = :follower
            for update skip locked""";
    // a transaction that is still open may yet commit below those above it; the first condition is there for the index
    private static final String NEXT = """
            select e.id, cast(c.tx as text) as tx, e.command_id, e.subject_id, e.government, e.act, e.reason
            from event e join command c on c.id = e.command_id
            where c.tx >= cast(cast(:tx as text) as xid8)
              and (c.tx, e.id) > (cast(cast(:tx as text) as xid8), :event)
              and c.tx < pg_snapshot_xmin(pg_current_snapshot())
            order by c.tx, e.id limit :most""";
    private static final String TOUCHED = """
            select distinct e.id, x.unit_id, x.duty_id, x.thing_id = e.subject_id as direct
            from event e join event_change x on x.command_id = e.command_id
            where e.id in (:events) and x.unit_id is not null
              and (x.thing_id = e.subject_id or x.thing = 'duty' and cast(x.plan_id as text) = e.subject_id)""";
    private static final String MOVE = """
            update log_bookmark set tx = cast(cast(:tx as text) as xid8), event_id = :event where follower = :follower""";

    public Uni<List<LoggedEvent>> next(String follower, int most) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(BOOKMARK, Tuple.class)
                        .setParameter("follower", follower)
                        .getSingleResultOrNull()
                        .chain(bookmark -> bookmark == null
                                ? Uni.createFrom().item(List.of())
                                : read(session, follower, bookmark, most)));
    }

    private static Uni<List<LoggedEvent>> read(Mutiny.Session session, String follower, Tuple bookmark, int most) {
        return session.createNativeQuery(NEXT, Tuple.class)
                .setParameter("tx", bookmark.get("tx", String.class))
                .setParameter("event", bookmark.get("event_id", UUID.class))
                .setParameter("most", most)
                .getResultList()
                .chain(rows -> rows.isEmpty()
                        ? Uni.createFrom().item(List.of())
                        : touched(session, rows)
                                .map(touched -> rows.stream()
                                        .map(row -> event(row, touched))
                                        .toList())
                                .call(() -> move(session, follower, rows.get(rows.size() - 1))));
    }

    private static Uni<Map<UUID, List<Tuple>>> touched(Mutiny.Session session, List<Tuple> events) {
        return session.createNativeQuery(TOUCHED, Tuple.class)
                .setParameter(
                        "events",
                        events.stream()
                                .map(event -> event.get("id", UUID.class))
                                .toList())
                .getResultList()
                .map(rows ->
                        rows.stream().collect(groupingBy(row -> row.get("id", UUID.class), mapping(r -> r, toList()))));
    }

    private static LoggedEvent event(Tuple row, Map<UUID, List<Tuple>> touched) {
        var id = row.get("id", UUID.class);
        var all = touched.getOrDefault(id, List.of());
        var direct =
                all.stream().filter(one -> one.get("direct", Boolean.class)).toList();
        return new LoggedEvent(
                id,
                row.get("government", String.class),
                row.get("act", String.class),
                row.get("reason", String.class),
                (direct.isEmpty() ? all : direct)
                        .stream()
                                .map(one -> new Touched(one.get("unit_id", UUID.class), one.get("duty_id", UUID.class)))
                                .distinct()
                                .toList());
    }

    private static Uni<Integer> move(Mutiny.Session session, String follower, Tuple last) {
        return session.createNativeQuery(MOVE)
                .setParameter("tx", last.get("tx", String.class))
                .setParameter("event", last.get("id", UUID.class))
                .setParameter("follower", follower)
                .executeUpdate();
    }
}
