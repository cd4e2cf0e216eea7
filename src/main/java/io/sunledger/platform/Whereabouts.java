package io.sunledger.platform;

import com.github.benmanes.caffeine.cache.Cache;
import io.smallrye.mutiny.Uni;
import io.sunledger.platform.query.ViewQueries;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * In which entity's table an id is, of entities whose ids are given once over all of them. One statement looks for all ids in all
 * tables, and what it finds is remembered for good: no row moves to another table, and of one that was deleted, or that the
 * asker may not see, its door knows. So an answer rests on that door's queries alone; only where an id is in no table does it rest
 * on all of them, since the id may come to be.
 */
public final class Whereabouts {
    /** About 13 MB. */
    private static final int MOST = 100_000;

    /**
     * From a subquery, so that PostgreSQL makes no better plan for a list that it knows than for any list, and so keeps the plan: to
     * plan for twenty tables takes it five times as long as to look into them.
     */
    private static final String AMONG = "select %d, id from %s where id = any (array(select unnest($1::uuid[])))";

    private final ViewQueries queries;
    private final List<Class<?>> entities;
    private final String sql;
    private final Cache<UUID, Class<?>> known = Memory.ofSize(MOST);

    public Whereabouts(ViewQueries queries, Things things, List<Class<?>> entities) {
        this.queries = queries;
        this.entities = entities;
        this.sql = IntStream.range(0, entities.size())
                .mapToObj(number -> AMONG.formatted(number, things.tableOf(entities.get(number))))
                .collect(Collectors.joining(" union all "));
    }

    /** The entity of each id; nothing for those that are in no table. */
    public Uni<Map<UUID, Class<?>>> of(Set<UUID> ids) {
        var remembered = known.getAllPresent(ids);
        if (remembered.size() == ids.size()) {
            return Uni.createFrom().item(remembered);
        }
        var basis = Basis.current();
        var sought = ids.stream().filter(id -> !remembered.containsKey(id)).toArray(UUID[]::new);
        return queries.list(sql, Tuple.of(sought), this::place).map(places -> {
            var found = new HashMap<UUID, Class<?>>(remembered);
            places.forEach(place -> found.put(place.id(), place.entity()));
            known.putAll(found);
            if (basis != null && found.size() < ids.size()) {
                basis.sawQuery(sql);
            }
            return found;
        });
    }

    private Place place(Row row) {
        return new Place(row.getUUID(1), entities.get(row.getInteger(0)));
    }

    private record Place(UUID id, Class<?> entity) {}
}
