package io.sunledger.export.sheet;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** RFC 4180 in UTF-8 with a byte order mark, without which Excel takes it for the local code page. */
final class CsvLedger implements LedgerWriter {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final LedgerHead head;
    private final CSVPrinter csv;
    private int serial;

    CsvLedger(LedgerHead head, OutputStream to) throws IOException {
        this.head = head;
        // the printer writes a character at a time
        Writer writer = new BufferedWriter(new OutputStreamWriter(to, StandardCharsets.UTF_8));
        writer.write(BYTE_ORDER_MARK);
        this.csv = new CSVPrinter(writer, CSVFormat.DEFAULT);
        csv.printRecord(LedgerColumn.all().stream().map(LedgerColumn::head).toList());
        csv.flush();
    }

    @Override
    public void write(List<LedgerRow> rows) throws IOException {
        for (var row : rows) {
            var cells = LedgerCells.of(row, ++serial, head.zone());
            for (var column : LedgerColumn.all()) {
                csv.print(spelt(cells.getOrDefault(column, Cell.EMPTY)));
            }
            csv.println();
        }
        csv.flush();
    }

    private static String spelt(Cell cell) {
        return cell instanceof Cell.Text text ? CsvCells.guarded(text.text()) : cell.plain();
    }

    @Override
    public void close() throws IOException {
        csv.flush();
    }
}
