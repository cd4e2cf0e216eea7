package io.sunledger.export.sheet;

import io.sunledger.kernel.Refused;
import io.sunledger.platform.office.SheetLine;
import io.sunledger.platform.office.SheetLines;
import io.sunledger.platform.office.XlsxLines;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The rows of a ledger that came back, found under the heads of their columns wherever these stand now. */
public final class FilledLedger implements Closeable {
    /** In how many first lines of a sheet its heads are looked for. */
    private static final int HEADS_WITHIN = 20;

    private final SheetLines lines;
    private Map<LedgerColumn, Integer> places = Map.of();
    private String sheet = "";
    private boolean anyHeads;

    private FilledLedger(SheetLines lines) {
        this.lines = lines;
    }

    /**
     * Opens an XLSX or a CSV; which it is, its first octets say.
     *
     * @throws Refused import.unreadable, import.oldExcel, import.tooLargeUnpacked
     */
    public static FilledLedger open(Path file) {
        try (var octets = Files.newInputStream(file)) {
            var first = octets.readNBytes(2);
            if (first.length == 2 && first[0] == 'P' && first[1] == 'K') {
                return new FilledLedger(XlsxLines.reckoned(file, LedgerFacts.SHEET));
            }
            if (first.length == 2 && (first[0] & 0xFF) == 0xD0 && (first[1] & 0xFF) == 0xCF) {
                throw Refused.of(Refused.Kind.UNSUPPORTED, "import.oldExcel");
            }
            return new FilledLedger(new CsvLines(file));
        } catch (IOException e) {
            throw new Refused("import.unreadable");
        }
    }

    /**
     * The next rows, at most so many; fewer at the end only.
     *
     * @throws Refused import.noLedger where no sheet has a ledger's heads, import.unreadable, import.tooLargeUnpacked
     */
    public List<FilledRow> next(int most) {
        try {
            var rows = new ArrayList<FilledRow>();
            while (rows.size() < most) {
                var line = lines.next();
                if (line == null) {
                    refuseForeign();
                    return rows;
                }
                take(line, rows);
            }
            return rows;
        } catch (IOException e) {
            throw new Refused("import.unreadable");
        }
    }

    private void refuseForeign() {
        if (!anyHeads) {
            throw new Refused("import.noLedger");
        }
    }

    private void take(SheetLine line, List<FilledRow> rows) {
        if (!line.sheet().equals(sheet)) {
            sheet = line.sheet();
            places = Map.of();
        }
        if (!places.isEmpty()) {
            var row = row(line);
            if (row.spelt().values().stream().anyMatch(text -> !text.isBlank())) {
                rows.add(row);
            }
        } else if (line.number() <= HEADS_WITHIN) {
            places = heads(line.cells());
            anyHeads |= !places.isEmpty();
        }
    }

    /** Where each column stands; none where this line has no heads of a ledger. */
    private static Map<LedgerColumn, Integer> heads(List<String> cells) {
        var places = new EnumMap<LedgerColumn, Integer>(LedgerColumn.class);
        for (var i = 0; i < cells.size(); i++) {
            var place = i;
            LedgerColumn.headed(cells.get(i).strip()).ifPresent(column -> places.putIfAbsent(column, place));
        }
        return places.containsKey(LedgerColumn.DUTY_ID) ? places : Map.of();
    }

    private FilledRow row(SheetLine line) {
        var spelt = new EnumMap<LedgerColumn, String>(LedgerColumn.class);
        places.forEach((column, place) ->
                spelt.put(column, place < line.cells().size() ? line.cells().get(place) : ""));
        return new FilledRow(line.sheet(), line.number(), spelt);
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
