package io.sunledger.export.sheet;

import io.sunledger.export.sheet.XlsxPackage.Name;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A ledger as an office prints it: a title over all columns, the head frozen and on every page, A4 across, as wide as the paper, pages
 * numbered. Ids stand in hidden columns, what the ledger is of in a hidden sheet. Rows go to the stream as they come; what a sheet
 * does not hold goes to further ones.
 */
final class XlsxLedger implements LedgerWriter {
    /** What Excel holds. */
    static final int MOST_LINES = 1 << 20;

    /** Excel refuses parts of more than 4 GB, and is slow long before. */
    static final long LARGEST_SHEET = 1L << 30;

    private static final int HEAD_LINE = 3;
    private static final String NAME = "台账";

    private final LedgerHead head;
    private final XlsxPackage workbook;
    private final int mostLines;
    private @Nullable XlsxXml sheet;
    private int sheets;
    private int line;
    private int serial;

    XlsxLedger(LedgerHead head, OutputStream to) throws IOException {
        this(head, to, MOST_LINES);
    }

    /** @param mostLines of one sheet */
    XlsxLedger(LedgerHead head, OutputStream to, int mostLines) throws IOException {
        this.head = head;
        this.workbook = new XlsxPackage(to, head.madeOn());
        this.mostLines = mostLines;
        this.sheet = begin();
    }

    @Override
    public void write(List<LedgerRow> rows) throws IOException {
        for (var row : rows) {
            write(LedgerCells.of(row, ++serial, head.zone()));
        }
    }

    private void write(Map<LedgerColumn, Cell> cells) throws IOException {
        var xml = sheet == null ? begin() : sheet;
        xml.raw("<row r=\"" + ++line + "\" ht=\"" + RowHeight.of(cells) + "\" customHeight=\"1\">");
        for (var column : LedgerColumn.all()) {
            XlsxSheet.cell(xml, column, line, cells.getOrDefault(column, Cell.EMPTY));
        }
        xml.raw("</row>");
        if (line >= mostLines || xml.written() > LARGEST_SHEET) {
            end();
        }
    }

    private XlsxXml begin() throws IOException {
        sheets++;
        var xml = workbook.sheet(name(), false);
        sheet = xml;
        XlsxSheet.begin(xml, sheets == 1);
        XlsxSheet.head(xml, head, HEAD_LINE);
        line = HEAD_LINE;
        return xml;
    }

    private void end() throws IOException {
        var xml = sheet;
        if (xml != null) {
            XlsxSheet.end(xml, HEAD_LINE, line);
            workbook.end(xml);
            var last = XlsxSheet.letters(LedgerColumn.printed());
            var own = "'" + name() + "'!";
            workbook.define(new Name("_xlnm.Print_Area", own + "$A$1:$" + last + '$' + line));
            workbook.define(new Name("_xlnm.Print_Titles", own + "$" + HEAD_LINE + ":$" + HEAD_LINE));
        }
        sheet = null;
    }

    private String name() {
        return sheets == 1 ? NAME : NAME + sheets;
    }

    @Override
    public void close() throws IOException {
        end();
        var xml = workbook.sheet(LedgerFacts.SHEET, true);
        XlsxSheet.plain(xml, facts());
        workbook.end(xml);
        workbook.close();
    }

    private Map<String, String> facts() {
        var facts = new TreeMap<String, String>();
        facts.put(LedgerFacts.FORMAT, LedgerFacts.VERSION);
        facts.put("government", head.government());
        facts.put("kind", head.of().kind().name());
        facts.put("id", head.of().id().toString());
        facts.put("madeOn", head.madeOn().toString());
        facts.put("rows", Integer.toString(serial));
        return facts;
    }
}
