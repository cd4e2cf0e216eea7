package io.sunledger.intake.reading;

import io.sunledger.kernel.Origin;
import io.sunledger.kernel.SourceSpan;
import java.time.LocalDate;

/**
 * A date by which a task, or a part of it, must be done.
 *
 * @param text the date phrase alone, as printed
 * @param wholeYear 全年: the work runs through the year and ends with it
 */
public record DraftDeadline(String text, LocalDate due, boolean wholeYear, SourceSpan span, Origin origin) {}
