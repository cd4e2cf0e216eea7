package io.sunledger.platform.office;

import java.util.List;

/**
 * A line of a sheet as it stands there.
 *
 * @param sheet its name
 * @param number in the sheet, from 1
 * @param cells from the first column on
 */
public record SheetLine(String sheet, int number, List<String> cells) {
    /** Stands for what a spreadsheet could not reckon out, such as {@code #REF!}; no text has it. */
    public static final String FAULT = "\uFFFF";

    public SheetLine {
        cells = List.copyOf(cells);
    }
}
