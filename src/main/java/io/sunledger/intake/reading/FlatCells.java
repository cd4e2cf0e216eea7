package io.sunledger.intake.reading;

import io.sunledger.intake.reading.TableHead.Column;
import io.sunledger.kernel.SourceSpan;
import java.util.ArrayList;
import java.util.List;

/**
 * The cells of a table that reached us as text: one a line, or several on a line between tabs, bars or spaces. Single spaces
 * part cells only where the table's own head is written that way.
 */
final class FlatCells {
    private static final int FARTHEST_HEAD = 12;
    private static final int LONGEST_HEAD = 120;

    private final SourceText source;
    private final List<SourceSpan> cells = new ArrayList<>();

    private FlatCells(SourceText source) {
        this.source = source;
    }

    static List<SourceSpan> of(SourceText source, int fromLine, int toLine) {
        var flat = new FlatCells(source);
        boolean spaced = fromLine < toLine && columnsOn(source, fromLine) >= 3;
        for (int i = fromLine; i < toLine; i++) {
            flat.split(source.lines().get(i), spaced ? 1 : 2);
        }
        return flat.cells;
    }

    /** The line on which a table's head begins; -1 where none does. Deep in the text a head must tell more. */
    static int headLine(SourceText source, int from, int to) {
        for (int i = from; i < to; i++) {
            if (columnsOn(source, i) >= 3 || columnsFrom(source, i, to) >= (i < from + FARTHEST_HEAD ? 2 : 3)) {
                return i;
            }
        }
        return -1;
    }

    /** How many columns the words of one line name before a word that names none. */
    private static int columnsOn(SourceText source, int line) {
        var span = source.lines().get(line);
        int columns = 0;
        int from = span.from();
        int limit = Math.min(span.to(), span.from() + LONGEST_HEAD);
        while (from < limit) {
            int to = from;
            while (to < limit && gap(source.folded(), to, limit) == 0) {
                to++;
            }
            if (TableHead.column(source.folded().substring(from, to)) == null) {
                break;
            }
            columns++;
            from = to + gap(source.folded(), to, limit);
        }
        return columns;
    }

    /** How many lines in a row name one column each, of text or units among them. */
    private static int columnsFrom(SourceText source, int line, int to) {
        int columns = 0;
        boolean tells = false;
        for (int i = line;
                i < Math.min(to, line + FARTHEST_HEAD) && source.lines().get(i).length() < 24;
                i++) {
            var column = TableHead.column(source.plain(source.lines().get(i)));
            if (column == null) {
                break;
            }
            tells |= column.holdsUnits() || column == Column.TIME || column == Column.NUMBER;
            columns++;
        }
        return tells ? columns : 0;
    }

    private void split(SourceSpan line, int spaces) {
        var text = source.folded();
        int from = line.from();
        int at = line.from();
        while (at < line.to()) {
            int gap = gap(text, at, line.to());
            boolean parts = gap >= spaces || gap > 0 && (text.charAt(at) == '\t' || text.charAt(at) == '|');
            if (parts) {
                add(from, at);
                from = at + gap;
            }
            at += Math.max(gap, 1);
        }
        add(from, line.to());
    }

    /** How many separating characters stand here; a tab or bar among them counts as two. */
    private static int gap(String text, int at, int limit) {
        int to = at;
        while (to < limit && " \t|".indexOf(text.charAt(to)) >= 0) {
            to++;
        }
        return to - at;
    }

    private void add(int from, int to) {
        var cell = source.trim(new SourceSpan(from, Math.max(from, to)));
        if (cell.length() > 0) {
            cells.add(cell);
        }
    }

    /** The head of a table: its columns in order, and the index of the first cell behind it. */
    record Head(List<Column> columns, int end) {
        boolean has(Column column) {
            return columns.contains(column);
        }

        boolean hasUnits() {
            return columns.stream().anyMatch(Column::holdsUnits);
        }
    }

    /** The first head among the cells: at least two columns side by side, one of them of text or units. */
    static Head head(SourceText source, List<SourceSpan> cells, int limit) {
        for (int i = 0; i < Math.min(cells.size(), limit); i++) {
            var columns = new ArrayList<Column>();
            int at = i;
            while (at < cells.size() && at < i + FARTHEST_HEAD && cells.get(at).length() < 24) {
                var column = TableHead.column(source.plain(cells.get(at)));
                if (column == null) {
                    break;
                }
                columns.add(column);
                at++;
            }
            boolean tells = columns.contains(Column.TEXT)
                    || columns.contains(Column.TITLE)
                    || columns.stream().anyMatch(Column::holdsUnits);
            if (columns.size() >= 2 && tells) {
                return new Head(List.copyOf(columns), at);
            }
        }
        return new Head(List.of(), 0);
    }
}
