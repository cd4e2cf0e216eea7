package io.sunledger.intake.document;

import io.sunledger.intake.reading.SourceTable;
import io.sunledger.kernel.SourceSpan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A table while it is being read: finds each cell's grid column and lets a cell grow downwards. */
final class TableDraft {
    // more than any page is wide: what has more is a trap or no table, and is kept as lines
    private static final int MAX_COLUMNS = 500;
    private static final int MAX_CELLS = 50_000;

    private final List<List<CellDraft>> rows = new ArrayList<>();
    private final Map<Integer, CellDraft> above = new HashMap<>();
    private int end;
    private int column;
    private int cellCount;
    private boolean tooBig;
    private @Nullable CellDraft open;

    private static final class CellDraft {
        private final int from;
        private final int row;
        private int to;
        private int column;
        private int columns = 1;
        private int rowCount = 1;
        private boolean continuesAbove;

        private CellDraft(int from, int row) {
            this.from = from;
            this.row = row;
        }
    }

    TableDraft(int start) {
        end = start;
    }

    void startRow() {
        if (!tooBig) {
            rows.add(new ArrayList<>());
        }
        column = 0;
    }

    void skipColumns(int columns) {
        column += Math.max(0, Math.min(columns, MAX_COLUMNS));
    }

    void startCell(int at) {
        if (rows.isEmpty() && !tooBig) {
            startRow();
        }
        open = new CellDraft(at, rows.size() - 1);
        if (++cellCount > MAX_CELLS) {
            giveUp();
        }
    }

    void span(int columns, int rowCount) {
        if (open != null) {
            open.columns = Math.max(1, Math.min(columns, MAX_COLUMNS));
            open.rowCount = Math.max(1, rowCount);
        }
    }

    void continueAbove() {
        if (open != null) {
            open.continuesAbove = above.get(column) != null;
        }
    }

    boolean continuesAbove() {
        return open != null && open.continuesAbove;
    }

    int cellStart() {
        return open == null ? end : open.from;
    }

    void endCell(int at) {
        var cell = open;
        open = null;
        if (cell == null || tooBig) {
            return;
        }
        if (cell.continuesAbove) {
            growAbove(cell);
        } else {
            place(cell, at);
        }
    }

    /** Forgets the last row and gives where its text began. */
    int dropRow(int at) {
        open = null;
        if (rows.isEmpty()) {
            return at;
        }
        var row = rows.remove(rows.size() - 1);
        int dropped = rows.size();
        above.values().removeIf(cell -> cell.row == dropped);
        above.values().forEach(cell -> cell.rowCount = Math.min(cell.rowCount, dropped - cell.row));
        return row.isEmpty() ? at : row.get(0).from;
    }

    /** The table; null where what was read has not two rows and two columns and so is a frame rather than a table. */
    @Nullable
    SourceTable finish() {
        int width = rows.stream().mapToInt(List::size).max().orElse(0);
        long filled = rows.stream().filter(row -> !row.isEmpty()).count();
        if (tooBig || width < 2 || filled < 2) {
            return null;
        }
        int start = rows.stream().flatMap(List::stream).findFirst().orElseThrow().from;
        var cells = rows.stream().map(this::cells).toList();
        return new SourceTable(new SourceSpan(start, end), cells);
    }

    private List<SourceTable.Cell> cells(List<CellDraft> row) {
        return row.stream()
                .map(c -> new SourceTable.Cell(
                        new SourceSpan(c.from, c.to), c.column, Math.min(c.rowCount, rows.size() - c.row), c.columns))
                .toList();
    }

    private void giveUp() {
        tooBig = true;
        rows.clear();
        above.clear();
    }

    private void growAbove(CellDraft cell) {
        var origin = above.get(column);
        if (origin != null) {
            origin.rowCount = cell.row - origin.row + 1;
            column += Math.max(cell.columns, origin.columns);
        }
    }

    private void place(CellDraft cell, int at) {
        var covering = above.get(column);
        while (covering != null && covering.row + covering.rowCount > cell.row) {
            column = covering.column + covering.columns;
            covering = above.get(column);
        }
        cell.column = column;
        cell.to = at;
        end = at;
        rows.get(cell.row).add(cell);
        if (column + cell.columns > MAX_COLUMNS) {
            giveUp();
            return;
        }
        for (int c = column; c < column + cell.columns; c++) {
            above.put(c, cell);
        }
        column += cell.columns;
    }
}
