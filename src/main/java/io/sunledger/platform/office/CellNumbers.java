package io.sunledger.platform.office;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Numbers as spreadsheet programs keep them. */
public final class CellNumbers {
    /** As many as a spreadsheet's numbers have. */
    public static final int DIGITS = 15;

    private static final int MOST_SCALE = 400;

    private CellNumbers() {}

    /** The number; null where it is none. */
    public static @Nullable BigDecimal of(String text) {
        try {
            var number = new BigDecimal(text.strip());
            // 1e999999999 is one digit to read and a billion to write
            return Math.abs((long) number.scale()) > MOST_SCALE ? null : number;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** The same for all spellings of the same number, without an exponent. */
    public static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    /** A number as a spreadsheet program keeps it: what it computes with comes back as 85.099999999999994. */
    public static String rounded(String text) {
        var number = of(text);
        return number == null ? text : plain(number.round(new MathContext(DIGITS, RoundingMode.HALF_UP)));
    }
}
