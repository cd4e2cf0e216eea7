package io.sunledger.intake.reading;

import io.sunledger.kernel.Cycle;

/** The words for periods: 月, 季度, 半年. */
final class Cycles {
    private Cycles() {}

    static Cycle of(String word) {
        if (word.startsWith("半")) {
            return Cycle.HALF_YEAR;
        }
        return switch (word.charAt(0)) {
            case '年' -> Cycle.YEAR;
            case '季' -> Cycle.QUARTER;
            case '月' -> Cycle.MONTH;
            case '周', '星' -> Cycle.WEEK;
            default -> Cycle.DAY;
        };
    }
}
