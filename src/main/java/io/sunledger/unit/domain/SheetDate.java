package io.sunledger.unit.domain;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A day as sheets write it: 2023-01-01, 2023/1/1, 2023.1.1, 2023年1月1日, 20230101; or none. */
record SheetDate(@Nullable LocalDate day) {
    static final SheetDate NONE = new SheetDate(null);
    private static final Pattern DAY =
            Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?|(\\d{4})(\\d{2})(\\d{2})");

    /** Null where the text is no day. */
    static @Nullable SheetDate parse(String text) {
        if (text.isEmpty()) {
            return NONE;
        }
        var day = DAY.matcher(text);
        if (!day.matches()) {
            return null;
        }
        var first = day.group(1) == null ? 4 : 1;
        try {
            return new SheetDate(LocalDate.of(
                    Integer.parseInt(day.group(first)),
                    Integer.parseInt(day.group(first + 1)),
                    Integer.parseInt(day.group(first + 2))));
        } catch (DateTimeException e) {
            return null;
        }
    }
}
