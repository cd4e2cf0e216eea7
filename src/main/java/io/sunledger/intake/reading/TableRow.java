package io.sunledger.intake.reading;

import io.sunledger.kernel.SourceSpan;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of a table, understood.
 *
 * @param number as printed, or counted where the table has no column of numbers
 * @param part the heading row or heading cell above it
 * @param title its name cell
 * @param note its units
 * @param times its cells of deadlines
 * @param merged whether the units stand in a cell that began in a row before
 */
record TableRow(
        String number,
        SourceSpan span,
        @Nullable String part,
        @Nullable SourceSpan title,
        SourceSpan text,
        Annotation note,
        List<SourceSpan> times,
        boolean merged) {}
