package io.sunledger.platform;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/**
 * An HQL query that finds a thing by its id.
 *
 * @param upToId ends with the id, {@code ... where d.id}: what it is compared with is added
 * @param view what its rows become
 * @param parameters the others
 * @param idOf the id of a row
 */
public record OfIds<V>(String upToId, Class<V> view, Map<String, ?> parameters, Function<V, UUID> idOf) {
    /** PostgreSQL takes an array that it does not know for one of ten; for a shorter one it would make a plan of its own each time. */
    private static final int FEWEST = 16;

    String ofOne() {
        return upToId + " = :id";
    }

    Map<String, ?> parametersOfOne(UUID id) {
        return and("id", id);
    }

    String ofSeveral() {
        return upToId + " in :ids";
    }

    /** A short list says one of its ids several times. */
    Map<String, ?> parametersOfSeveral(Collection<UUID> ids) {
        var list = new ArrayList<>(ids);
        while (list.size() < FEWEST) {
            list.add(list.get(0));
        }
        return and("ids", list);
    }

    private Map<String, ?> and(String name, Object value) {
        var all = new HashMap<String, Object>(parameters);
        all.put(name, value);
        return all;
    }
}
