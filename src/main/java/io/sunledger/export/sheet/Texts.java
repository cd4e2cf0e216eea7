package io.sunledger.export.sheet;

import io.sunledger.platform.office.CellNumbers;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How texts, days and numbers are spelt in sheets, ours and those that come back from a spreadsheet program. */
final class Texts {
    /** What a cell of a spreadsheet holds at most is 32,767. */
    private static final int LONGEST = 32_000;

    private static final Pattern UNKNOWN_TO_XML = Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]");
    private static final Pattern LONE_SURROGATE =
            Pattern.compile("(?<![\\uD800-\\uDBFF])[\\uDC00-\\uDFFF]|[\\uD800-\\uDBFF](?![\\uDC00-\\uDFFF])");
    private static final Pattern DAY = Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?");
    private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);
    private static final BigDecimal LAST_SERIAL = BigDecimal.valueOf(2_958_465);

    private Texts() {}

    /** Without what is not kept on the way through a spreadsheet program. */
    static String tidy(String text) {
        var whole = isPlain(text) ? text.strip() : mended(text);
        return whole.length() > LONGEST ? cut(whole) : whole;
    }

    private static boolean isPlain(String text) {
        for (var i = 0; i < text.length(); i++) {
            var character = text.charAt(i);
            if (character < ' ' || Character.isSurrogate(character) || character >= 0xFFFE) {
                return false;
            }
        }
        return true;
    }

    private static String mended(String text) {
        var plain = UNKNOWN_TO_XML
                .matcher(text.replace("\r\n", "\n").replace('\r', '\n'))
                .replaceAll("");
        return LONE_SURROGATE.matcher(plain).replaceAll("").strip();
    }

    private static String cut(String text) {
        var end = Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return text.substring(0, end).strip();
    }

    /** The day, as a person writes it or as the number that a spreadsheet has for it; null where it is none. */
    static @Nullable LocalDate day(String text) {
        var written = DAY.matcher(text.strip());
        if (written.matches()) {
            try {
                return LocalDate.of(
                        Integer.parseInt(written.group(1)),
                        Integer.parseInt(written.group(2)),
                        Integer.parseInt(written.group(3)));
            } catch (DateTimeException e) {
                return null;
            }
        }
        var serial = CellNumbers.of(text);
        return serial == null || serial.signum() <= 0 || serial.compareTo(LAST_SERIAL) > 0
                ? null
                : SERIAL_ZERO.plusDays(serial.longValue());
    }

    /** The number that a spreadsheet has for a day. */
    static long serial(LocalDate day) {
        return day.toEpochDay() - SERIAL_ZERO.toEpochDay();
    }
}
