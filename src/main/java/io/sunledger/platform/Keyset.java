package io.sunledger.platform;

import io.sunledger.kernel.Cursor;
import io.sunledger.kernel.PageRequest;
import io.sunledger.kernel.Refused;
import java.time.DateTimeException;
import java.util.UUID;
import java.util.function.Function;

/**
 * How a list is paged: by one key and the id.
 *
 * @param select HQL up to and including its {@code where} clause
 * @param key the HQL path of the sort key, never null
 * @param id the HQL path of the id
 * @param descending whether the greatest key comes first
 * @param cursor a row's place
 * @param parseKey the key's value from a cursor's text
 */
public record Keyset<V>(
        String select,
        Class<V> view,
        String key,
        String id,
        boolean descending,
        Function<V, Cursor> cursor,
        Function<String, Object> parseKey) {
    static final String KEY = "keysetKey";
    static final String ID = "keysetId";

    /** A list sorted by text or by nothing but its ids. */
    public static <V> Keyset<V> of(String select, Class<V> view, String key, String id, Function<V, Cursor> cursor) {
        return new Keyset<>(select, view, key, id, false, cursor, text -> text);
    }

    /** A list in the order of its ids, which is that in which its things were made. */
    public static <V> Keyset<V> oldestFirst(String select, Class<V> view, String id, Function<V, UUID> idOf) {
        return byId(select, view, id, false, idOf);
    }

    /** A list whose newest comes first. */
    public static <V> Keyset<V> newestFirst(String select, Class<V> view, String id, Function<V, UUID> idOf) {
        return byId(select, view, id, true, idOf);
    }

    private static <V> Keyset<V> byId(
            String select, Class<V> view, String id, boolean descending, Function<V, UUID> idOf) {
        return new Keyset<>(
                select,
                view,
                id,
                id,
                descending,
                row -> new Cursor(idOf.apply(row).toString(), idOf.apply(row)),
                UUID::fromString);
    }

    String hql(PageRequest request) {
        var down = descending != request.backwards();
        var order = down ? " desc" : "";
        var bound = request.cursor() == null
                ? ""
                : " and (%1$s %3$s :%4$s or (%1$s = :%4$s and %2$s %3$s :%5$s))"
                        .formatted(key, id, down ? "<" : ">", KEY, ID);
        return select + bound + " order by " + key + order + ", " + id + order;
    }

    Object keyOf(Cursor cursor) {
        try {
            return parseKey.apply(cursor.key());
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new Refused("page.cursor", cursor.encoded());
        }
    }
}
