package io.sunledger.intake.reading;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Dates whose 年, 月 and 日 were lost, so that their digits run together: 202288, 2022930日, 1230日. They are read where one
 * reading alone is a date.
 */
final class DamagedDates {
    /** A year and the digits behind it. */
    static final Pattern WITH_YEAR = Pattern.compile("(?<!\\d)(?<year>20\\d\\d)年?(?<rest>\\d{2,4})(?!\\d)日?");

    /** Month and day alone. */
    static final Pattern WITHOUT_YEAR = Pattern.compile("(?<!\\d)(?<rest>\\d{3,4})日");

    private DamagedDates() {}

    /** The dates that month and day, run together, could be. */
    static List<LocalDate> readings(int year, String digits) {
        var readings = new ArrayList<LocalDate>();
        for (int cut = 1; cut <= Math.min(2, digits.length() - 1); cut++) {
            int month = Integer.parseInt(digits.substring(0, cut));
            var rest = digits.substring(cut);
            int day = Integer.parseInt(rest);
            boolean written = rest.length() <= 2 && (digits.length() == 4 || rest.charAt(0) != '0');
            if (written
                    && month >= 1
                    && month <= 12
                    && day >= 1
                    && day <= YearMonth.of(year, month).lengthOfMonth()) {
                readings.add(LocalDate.of(year, month, day));
            }
        }
        return readings;
    }
}
