package io.sunledger.intake.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.sunledger.intake.reading.SourceDocument;
import io.sunledger.intake.reading.SourceTable;
import java.util.List;

/** What the tests ask of every table. */
final class Tables {
    private Tables() {}

    /** The cells' texts, row by row, after a check that all spans lie as the contract says. */
    static List<List<String>> texts(SourceDocument document, int table) {
        var found = document.tables().get(table);
        var text = document.text();
        int at = found.span().from();
        for (var row : found.rows()) {
            for (var cell : row) {
                assertThat(cell.span().from()).isEqualTo(at);
                assertThat(text.charAt(cell.span().to())).isEqualTo('\n');
                assertThat(found.span().contains(cell.span())).isTrue();
                at = cell.span().to() + 1;
            }
        }
        assertThat(found.span().to()).isEqualTo(at - 1);
        return found.rows().stream()
                .map(row -> row.stream().map(cell -> cell.span().of(text)).toList())
                .toList();
    }

    /** Each cell as column, rows x columns. */
    static List<List<String>> places(SourceTable table) {
        return table.rows().stream()
                .map(row -> row.stream()
                        .map(c -> c.column() + ":" + c.rowSpan() + "x" + c.columnSpan())
                        .toList())
                .toList();
    }
}
