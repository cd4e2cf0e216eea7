package io.sunledger.platform;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Sorts the rows of one query to the parents that asked for them, as GraphQL's batches want it: one answer a parent, in order. */
public final class Batch {
    private Batch() {}

    /** Each parent's rows; none gives an empty list. */
    public static <V> List<List<V>> lists(List<UUID> parents, Collection<V> rows, Function<V, UUID> parentOf) {
        var byParent = rows.stream().collect(groupingBy(parentOf));
        return parents.stream()
                .map(parent -> byParent.getOrDefault(parent, List.of()))
                .toList();
    }

    /** Each parent's one row; null where it has none or names none. */
    public static <V> List<@Nullable V> ones(List<@Nullable UUID> parents, Collection<V> rows, Function<V, UUID> idOf) {
        var byId = rows.stream().collect(toMap(idOf, Function.identity()));
        var found = new ArrayList<@Nullable V>();
        parents.forEach(parent -> found.add(parent == null ? null : byId.get(parent)));
        return found;
    }
}
