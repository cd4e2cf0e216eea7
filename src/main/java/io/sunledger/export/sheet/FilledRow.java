package io.sunledger.export.sheet;

import io.sunledger.platform.office.CellNumbers;
import io.sunledger.platform.office.SheetLine;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of a ledger that came back.
 *
 * @param line in the sheet, from 1
 */
public record FilledRow(String sheet, int line, Map<LedgerColumn, String> spelt) {
    public FilledRow {
        spelt = Map.copyOf(spelt);
    }

    /** Whether it says what it said when it was written. */
    public boolean isAsItWas() {
        var cells = cells();
        return says(LedgerColumn.FILLED_IN_MARK, LedgerCells.mark(cells, LedgerColumn.ALL_FILLED_IN))
                && says(LedgerColumn.SHOWN_MARK, LedgerCells.mark(cells, LedgerColumn.ALL_FIXED));
    }

    /** What was changed although it may not be, told by what there is now; none where it is as it was. */
    public List<LedgerColumn> changedFixed(Map<LedgerColumn, Cell> now) {
        var cells = cells();
        if (says(LedgerColumn.SHOWN_MARK, LedgerCells.mark(cells, LedgerColumn.ALL_FIXED))) {
            return List.of();
        }
        return LedgerColumn.ALL_FIXED.stream()
                .filter(spelt::containsKey)
                .filter(column -> !plain(cells, column).equals(plain(now, column)))
                .toList();
    }

    /** Whether a column says something else than there is now. */
    public boolean differs(LedgerColumn column, Map<LedgerColumn, Cell> now) {
        return !plain(cells(), column).equals(plain(now, column));
    }

    /** Whether what the unit fills in says what there is now. */
    public boolean saysNothingNew(Map<LedgerColumn, Cell> now) {
        return LedgerColumn.ALL_FILLED_IN.stream()
                .noneMatch(column -> spelt.containsKey(column) && differs(column, now));
    }

    private boolean says(LedgerColumn column, String mark) {
        return mark.equals(spelt.get(column));
    }

    private static String plain(Map<LedgerColumn, Cell> cells, LedgerColumn column) {
        return cells.getOrDefault(column, Cell.EMPTY).plain();
    }

    private Map<LedgerColumn, Cell> cells() {
        var cells = new EnumMap<LedgerColumn, Cell>(LedgerColumn.class);
        spelt.forEach((column, text) -> cells.put(column, cell(column, text)));
        return cells;
    }

    private static Cell cell(LedgerColumn column, String text) {
        var day = column.kind() == LedgerColumn.Kind.DAY ? Texts.day(text) : null;
        var number = column.kind() == LedgerColumn.Kind.NUMBER ? CellNumbers.of(text) : null;
        if (day != null) {
            return Cell.of(day);
        }
        return number == null ? Cell.of(text) : new Cell.Quantity(number);
    }

    /** The text of a column; null where the sheet has no such column. */
    public @Nullable String text(LedgerColumn column) {
        var text = spelt.get(column);
        return text == null ? null : Texts.tidy(text);
    }

    /** Whether the program that saved it could not reckon what stands there. */
    public boolean isFaulty(LedgerColumn column) {
        return SheetLine.FAULT.equals(spelt.get(column));
    }

    public @Nullable UUID duty() {
        return id(LedgerColumn.DUTY_ID);
    }

    public @Nullable UUID period() {
        return id(LedgerColumn.PERIOD_ID);
    }

    /** The report's version when the row was written; 0 where there was none. */
    public int reportVersion() {
        var number = CellNumbers.of(Objects.requireNonNullElse(text(LedgerColumn.REPORT_VERSION), ""));
        return number == null ? 0 : number.intValue();
    }

    /** Whether a line says that there is no number. */
    public static boolean isNone(String line) {
        return line.isEmpty() || line.equals(LedgerCells.NONE);
    }

    /** The number that is written so; null where it is none. */
    public static @Nullable BigDecimal number(String text) {
        return CellNumbers.of(text);
    }

    private @Nullable UUID id(LedgerColumn column) {
        try {
            var text = text(column);
            return text == null ? null : UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
