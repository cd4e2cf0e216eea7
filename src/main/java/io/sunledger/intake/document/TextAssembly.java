package io.sunledger.intake.document;

import io.sunledger.intake.reading.SourceDocument;
import io.sunledger.intake.reading.SourceTable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Puts a document's text together, piece by piece, and notes where its tables' cells stand. A table within a cell becomes lines of
 * that cell.
 */
final class TextAssembly {
    private final StringBuilder text = new StringBuilder();
    private final List<SourceTable> tables = new ArrayList<>();
    private @Nullable TableDraft table;
    private int nested;

    void write(CharSequence characters) {
        text.append(characters);
        if (text.length() > PlainText.MAX_CHARACTERS) {
            throw PlainText.tooLong();
        }
    }

    /** Ends the line, unless nothing stands on it. */
    void endLine() {
        if (!atLineStart()) {
            write("\n");
        }
    }

    boolean atLineStart() {
        return text.isEmpty() || text.charAt(text.length() - 1) == '\n';
    }

    char last() {
        return text.isEmpty() ? '\n' : text.charAt(text.length() - 1);
    }

    void startTable() {
        endLine();
        if (table == null) {
            table = new TableDraft(text.length());
        } else {
            nested++;
        }
    }

    void startRow() {
        if (table != null && nested == 0) {
            table.startRow();
        }
    }

    /** Leaves grid columns at the row's start without a cell. */
    void skipColumns(int columns) {
        if (table != null && nested == 0) {
            table.skipColumns(columns);
        }
    }

    void startCell() {
        if (table != null && nested == 0) {
            table.startCell(text.length());
        }
    }

    /** How many columns and rows the open cell covers. */
    void span(int columns, int rows) {
        if (table != null && nested == 0) {
            table.span(columns, rows);
        }
    }

    /** The open cell only continues the one above it: what it holds is not shown. */
    void continueCellAbove() {
        if (table != null && nested == 0) {
            table.continueAbove();
        }
    }

    void endCell() {
        if (table == null || nested > 0) {
            endLine();
            return;
        }
        if (table.continuesAbove()) {
            text.setLength(table.cellStart());
            table.endCell(text.length());
            return;
        }
        int end = text.length();
        while (end > table.cellStart() && text.charAt(end - 1) == '\n') {
            end--;
        }
        text.setLength(end);
        table.endCell(end);
        write("\n");
    }

    /** Drops the open row with all that stands in it: the author deleted it. */
    void dropRow() {
        if (table != null && nested == 0) {
            text.setLength(table.dropRow(text.length()));
        }
    }

    void endTable() {
        if (nested > 0) {
            nested--;
            endLine();
        } else if (table != null) {
            var finished = table.finish();
            if (finished != null) {
                tables.add(finished);
            }
            table = null;
        }
    }

    SourceDocument document() {
        endLine();
        return new SourceDocument(text.toString(), tables);
    }
}
