package io.sunledger.unit.sheet;

import io.sunledger.kernel.Refused;
import io.sunledger.unit.domain.SheetLine;
import java.util.List;

/** Tells CSV and XLSX apart by their first bytes, and reads either. */
public final class Sheets {
    static final int MOST_LINES = 20_000;
    static final int MOST_COLUMNS = 100;

    private Sheets() {}

    /**
     * The lines of the sheet; of a workbook, its first sheet.
     *
     * @throws Refused import.tooManyLines, import.oldExcel, import.unreadable
     */
    public static List<SheetLine> read(byte[] file) {
        if (startsWith(file, 'P', 'K')) {
            return XlsxSheet.read(file);
        }
        if (startsWith(file, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw Refused.of(Refused.Kind.UNSUPPORTED, "import.oldExcel");
        }
        return CsvSheet.read(file);
    }

    static void checkLines(int lines) {
        if (lines > MOST_LINES) {
            throw Refused.of(Refused.Kind.TOO_LARGE, "import.tooManyLines", MOST_LINES);
        }
    }

    private static boolean startsWith(byte[] file, int... bytes) {
        if (file.length < bytes.length) {
            return false;
        }
        for (var i = 0; i < bytes.length; i++) {
            if ((file[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }
}
