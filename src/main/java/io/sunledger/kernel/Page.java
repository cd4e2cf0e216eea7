package io.sunledger.kernel;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * A page of a list, in the list's own order whichever end it was asked from.
 *
 * @param items at most as many as were asked for
 * @param cursors one an item
 */
public record Page<T>(List<T> items, List<String> cursors, boolean hasNext, boolean hasPrevious) {
    public Page {
        items = List.copyOf(items);
        cursors = List.copyOf(cursors);
    }

    /**
     * The page that these rows make.
     *
     * @param rows in the order of the query (reversed when asked backwards), one more than the page's size where there are more
     */
    public static <T> Page<T> of(PageRequest request, List<T> rows, Function<T, Cursor> cursor) {
        var more = rows.size() > request.size();
        var items = new ArrayList<>(more ? rows.subList(0, request.size()) : rows);
        if (request.backwards()) {
            Collections.reverse(items);
        }
        var cursors = items.stream().map(cursor).map(Cursor::encoded).toList();
        var entered = request.cursor() != null;
        return new Page<>(items, cursors, request.backwards() ? entered : more, request.backwards() ? more : entered);
    }

    /** Each item with its cursor, as a connection has them (Relay cursor connections). */
    public <E> List<E> edges(BiFunction<T, String, E> edge) {
        return IntStream.range(0, items.size())
                .mapToObj(i -> edge.apply(items.get(i), cursors.get(i)))
                .toList();
    }

    /** The same page of other items, one for one. */
    public <R> Page<R> map(Function<T, R> change) {
        return new Page<>(items.stream().map(change).toList(), cursors, hasNext, hasPrevious);
    }
}
