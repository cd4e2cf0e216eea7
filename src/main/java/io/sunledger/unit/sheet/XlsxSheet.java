package io.sunledger.unit.sheet;

import io.sunledger.kernel.Refused;
import io.sunledger.unit.domain.SheetLine;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.jspecify.annotations.Nullable;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** XLSX, read as a stream: what does not fit is refused before it is in memory. */
final class XlsxSheet implements XSSFSheetXMLHandler.SheetContentsHandler {
    private final List<SheetLine> lines = new ArrayList<>();
    private List<String> cells = new ArrayList<>();

    private XlsxSheet() {}

    static List<SheetLine> read(byte[] file) {
        try (var workbook = OPCPackage.open(new ByteArrayInputStream(file))) {
            var reader = new XSSFReader(workbook);
            var sheet = new XlsxSheet();
            try (var first = reader.getSheetsData().next()) {
                var parser = XMLHelper.newXMLReader();
                parser.setContentHandler(new XSSFSheetXMLHandler(
                        reader.getStylesTable(),
                        new ReadOnlySharedStringsTable(workbook),
                        sheet,
                        new IsoDates(),
                        false));
                parser.parse(new InputSource(first));
            }
            return sheet.lines;
        } catch (Refused refused) {
            throw refused;
        } catch (IOException
                | OpenXML4JException
                | SAXException
                | ParserConfigurationException
                | RuntimeException broken) {
            throw new Refused("import.unreadable");
        }
    }

    @Override
    public void startRow(int row) {
        Sheets.checkLines(row);
        cells = new ArrayList<>();
    }

    @Override
    public void endRow(int row) {
        lines.add(new SheetLine(row + 1, cells));
    }

    @Override
    public void cell(@Nullable String reference, @Nullable String value, @Nullable XSSFComment comment) {
        var column = reference == null ? cells.size() : new CellReference(reference).getCol();
        if (column < Sheets.MOST_COLUMNS) {
            while (cells.size() < column) {
                cells.add("");
            }
            cells.add(value == null ? "" : value);
        }
    }

    /** A day is a number and a format; whatever the format, it is told as 2023-01-01. */
    private static final class IsoDates extends DataFormatter {
        @Override
        public String formatRawCellContents(double value, int format, String pattern) {
            return DateUtil.isADateFormat(format, pattern) && DateUtil.isValidExcelDate(value)
                    ? DateUtil.getLocalDateTime(value).toLocalDate().toString()
                    : super.formatRawCellContents(value, format, pattern);
        }
    }
}
