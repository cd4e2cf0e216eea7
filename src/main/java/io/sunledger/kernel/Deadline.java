package io.sunledger.kernel;

import java.time.LocalDate;

/**
 * A date by which a task, or a part of it, must be done (完成时限).
 *
 * @param text the date phrase as printed
 * @param wholeYear work of the whole year (全年), due on its last day
 */
public record Deadline(String text, LocalDate due, boolean wholeYear) {}
