package io.sunledger.kernel;

import org.jspecify.annotations.Nullable;

/**
 * Which page of a list: the first so many after a cursor, or the last so many before one (Relay cursor connections).
 *
 * @param size 1 to 100
 * @param backwards whether the last ones are asked for
 * @param cursor where the page begins or ends, exclusive
 */
public record PageRequest(
        int size, boolean backwards, @Nullable Cursor cursor) {
    public static final int MOST = 100;

    /** @throws Refused page.size, page.bothEnds, page.cursor */
    public static PageRequest of(
            @Nullable Integer first, @Nullable String after, @Nullable Integer last, @Nullable String before) {
        if ((first == null) == (last == null) || (first == null ? after : before) != null) {
            throw new Refused("page.bothEnds");
        }
        var size = first == null ? last : first;
        if (size < 1 || size > MOST) {
            throw new Refused("page.size", size, MOST);
        }
        var cursor = first == null ? before : after;
        return new PageRequest(size, first == null, cursor == null ? null : Cursor.parse(cursor));
    }

    public static PageRequest first(int size) {
        return of(size, null, null, null);
    }
}
