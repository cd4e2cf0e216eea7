package io.sunledger.kernel;

import java.time.LocalDate;

/** How near a due date is (亮灯): asked of the clock, never stored. */
public enum Light {
    /** 绿灯: not due for longer than the warning lasts. */
    GREEN,
    /** 黄灯: due within the warning, the due date itself included. */
    YELLOW,
    /** 红灯: the due date is past. */
    RED;

    /** @param yellowDays how many days before the due date the warning begins */
    public static Light on(LocalDate today, LocalDate due, int yellowDays) {
        if (due.isBefore(today)) {
            return RED;
        }
        return due.isAfter(today.plusDays(yellowDays)) ? GREEN : YELLOW;
    }
}
