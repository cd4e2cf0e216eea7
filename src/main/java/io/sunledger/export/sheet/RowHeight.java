package io.sunledger.export.sheet;

import java.util.Map;

/**
 * How high a row has to be for its texts to be seen whole: some programs fit rows when they open a file, others print them as they find
 * them. Chinese characters are two digits wide.
 */
final class RowHeight {
    private static final double LINE = 14.25;
    private static final double SPACE = 4;
    /** Excel's own limit, in points. */
    private static final double MOST = 409;

    private static final int FIRST_WIDE = 0x1100;

    private RowHeight() {}

    /** In points. */
    static double of(Map<LedgerColumn, Cell> cells) {
        var lines = 1;
        for (var cell : cells.entrySet()) {
            if (cell.getKey().use() != LedgerColumn.Use.HIDDEN && cell.getValue() instanceof Cell.Text text) {
                lines = Math.max(lines, lines(text.text(), cell.getKey().width()));
            }
        }
        return Math.min(MOST, lines * LINE + SPACE);
    }

    private static int lines(String text, int width) {
        // a column has room on both sides of its text
        var room = Math.max(2, width - 1);
        var lines = 1;
        var used = 0;
        for (var i = 0; i < text.length(); i++) {
            var character = text.charAt(i);
            var taken = character >= FIRST_WIDE ? 2 : 1;
            if (character == '\n') {
                lines++;
                used = 0;
            } else if (used + taken > room) {
                lines++;
                used = taken;
            } else {
                used += taken;
            }
        }
        return lines;
    }
}
