package io.sunledger.live.store;

import static java.util.stream.Collectors.groupingBy;

import io.sunledger.live.domain.Channel.Happening;
import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** What has happened since a place in the log, for those who did not hear it. It is asked off any request, so on the plain client. */
@ApplicationScoped
public class LogReplay {
    // above the horizon too: it only says what to ask for anew, and to hear it twice does no harm
    private static final String SINCE = """
            select h.horizon, x.* from (select pg_snapshot_xmin(pg_current_snapshot())::text as horizon) h
            left join lateral (
                select e.government, c.thing, c.unit_id, c.plan_id, c.duty_id
                from event e join event_change c on c.command_id = e.command_id
                where e.government = any($1) and e.tx >= $2::text::xid8
                limit $3) x on true""";

    private final Pool pool;

    LogReplay(Pool pool) {
        this.pool = pool;
    }

    /**
     * What was changed in these governments, all together for each.
     *
     * @param from the first transaction that may not have been heard
     * @return null where that is too much to tell, or where the place is none of this database
     */
    public Future<@Nullable List<Happening>> since(long from, Collection<String> governments, int most) {
        var asked = Tuple.of(governments.toArray(String[]::new), Long.toUnsignedString(from), most + 1);
        return pool.preparedQuery(SINCE).execute(asked).map(rows -> {
            var all = StreamSupport.stream(rows.spliterator(), false).toList();
            var horizon = Long.parseUnsignedLong(all.get(0).getString("horizon"));
            return all.size() > most || from > horizon ? null : happenings(all);
        });
    }

    private static List<Happening> happenings(List<Row> rows) {
        return rows.stream()
                .filter(row -> row.getString("government") != null)
                .collect(groupingBy(Place::of))
                .entrySet()
                .stream()
                .map(place -> happening(place.getKey().government(), place.getValue()))
                .toList();
    }

    // row by row of a unit: what is told of one is not mixed with what another's duties are
    private static Happening happening(String government, List<Row> rows) {
        return new Happening(
                government,
                rows.stream().map(row -> row.getString("thing")).collect(Collectors.toSet()),
                ids(rows, "unit_id"),
                ids(rows, "plan_id"),
                ids(rows, "duty_id"));
    }

    private static Set<UUID> ids(List<Row> rows, String column) {
        var ids = new HashSet<UUID>();
        rows.stream().map(row -> row.getUUID(column)).filter(Objects::nonNull).forEach(ids::add);
        return ids;
    }

    private record Place(String government, @Nullable UUID unit) {
        static Place of(Row row) {
            return new Place(row.getString("government"), row.getUUID("unit_id"));
        }
    }
}
