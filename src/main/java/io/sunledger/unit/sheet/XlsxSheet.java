package io.sunledger.unit.sheet;

import io.sunledger.kernel.Refused;
import io.sunledger.platform.office.XlsxLines;
import io.sunledger.unit.domain.SheetLine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The first sheet of an XLSX, read as a stream: what does not fit is refused before it is in memory. */
final class XlsxSheet {
    private XlsxSheet() {}

    static List<SheetLine> read(byte[] file) {
        try {
            var kept = Files.createTempFile("units", ".xlsx");
            try {
                return lines(Files.write(kept, file));
            } finally {
                Files.deleteIfExists(kept);
            }
        } catch (IOException broken) {
            throw new Refused("import.unreadable");
        }
    }

    private static List<SheetLine> lines(Path file) throws IOException {
        var lines = new ArrayList<SheetLine>();
        try (var sheet = XlsxLines.shown(file)) {
            for (var line = sheet.next(); line != null; line = sheet.next()) {
                Sheets.checkLines(line.number());
                lines.add(new SheetLine(line.number(), cells(line.cells())));
            }
        }
        return lines;
    }

    private static List<String> cells(List<String> all) {
        return all.stream()
                .limit(Sheets.MOST_COLUMNS)
                .map(cell -> cell.equals(io.sunledger.platform.office.SheetLine.FAULT) ? "#" : cell)
                .toList();
    }
}
