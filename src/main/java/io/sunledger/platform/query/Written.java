package io.sunledger.platform.query;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * How PostgreSQL writes a column into JSON text, so that it says what the service would write.
 *
 * @param quote what stands before and after it
 * @param expression the SQL, with %s for the column; null where that is
 */
public record Written(String quote, String expression) {
    /** What needs no escaping: ids, constants that are kept by their names, days ({@link Connections} see to their style). */
    public static final Written QUOTED = new Written("\"", "%s");

    /** RFC 8259, section 7. */
    public static final Written TEXT = new Written("", "to_json(%s)::text");

    /** As {@link java.time.Instant#toString}: no fraction, or three or six digits of it. */
    public static final Written INSTANT = new Written(
            "\"",
            "regexp_replace(to_char(%s at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US'), '(\\.000000|000)$', '')"
                    + " || 'Z'");

    /** Whole numbers, true and false. */
    public static final Written PLAIN = new Written("", "%s::text");

    /** Constants that a query tells by their place. */
    public static Written ofPlace(Class<?> type) {
        return new Written(
                "\"",
                Arrays.stream(type.getEnumConstants())
                        .map(constant -> "when " + ((Enum<?>) constant).ordinal() + " then '"
                                + ((Enum<?>) constant).name() + "'")
                        .collect(Collectors.joining(" ", "case %s ", " end")));
    }

    String sql(String column) {
        return expression.formatted(column);
    }
}
