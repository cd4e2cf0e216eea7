package io.sunledger.intake.reading;

import io.sunledger.kernel.SourceSpan;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One numbered point at the lowest level that carries work, or a row of an annex table.
 *
 * @param number as printed: "(一)", "1.", "一、", or the row's number
 * @param part the lowest heading above it; null in an annex
 * @param title its own heading sentence without the closing full stop, or the row's name cell
 * @param annex the title of the annex it stands in
 * @param span from its number to the end of its last annotation
 */
public record DraftItem(
        String number,
        @Nullable String part,
        @Nullable String title,
        @Nullable String annex,
        SourceSpan span,
        List<DraftTask> tasks) {
    public DraftItem {
        tasks = List.copyOf(tasks);
    }
}
