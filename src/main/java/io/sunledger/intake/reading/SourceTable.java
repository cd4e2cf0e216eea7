package io.sunledger.intake.reading;

import io.sunledger.kernel.SourceSpan;
import java.util.List;

/**
 * A table whose cells are known. The text of its cells stands in the document's text, row by row, each cell ended by a line feed.
 *
 * @param span from the first cell's start to the last cell's end
 * @param rows the rows, each with the cells that begin in it: a cell that spans two rows stands in the first alone
 */
public record SourceTable(SourceSpan span, List<List<Cell>> rows) {
    public SourceTable {
        rows = rows.stream().map(List::copyOf).toList();
    }

    /**
     * One cell.
     *
     * @param span its text, which may be empty
     * @param column the grid column in which it begins, from 0
     * @param rowSpan how many rows it covers, at least 1
     * @param columnSpan how many columns it covers, at least 1
     */
    public record Cell(SourceSpan span, int column, int rowSpan, int columnSpan) {}
}
