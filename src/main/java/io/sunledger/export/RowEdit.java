package io.sunledger.export;

import io.sunledger.export.domain.ImportedRow.Finding;
import io.sunledger.export.sheet.Cell;
import io.sunledger.export.sheet.FilledRow;
import io.sunledger.export.sheet.LedgerCells;
import io.sunledger.export.sheet.LedgerColumn;
import io.sunledger.export.sheet.LedgerRow;
import io.sunledger.export.sheet.LedgerWords;
import io.sunledger.kernel.DutyState;
import io.sunledger.plan.FrequencyView;
import io.sunledger.plan.TargetView;
import io.sunledger.progress.FrequencyCount;
import io.sunledger.progress.ReportContent;
import io.sunledger.progress.SaveReport;
import io.sunledger.progress.TargetValue;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a row that was filled in wants, against what its duty is now. Everything that is wrong with it is said at once. */
final class RowEdit {
    private final FilledRow filled;
    private final LedgerRow now;
    private final Map<LedgerColumn, Cell> cells;
    private final List<Finding> wrong = new ArrayList<>();

    private RowEdit(FilledRow filled, LedgerRow now, ZoneId zone) {
        this.filled = filled;
        this.now = now;
        this.cells = LedgerCells.of(now, zone);
    }

    /**
     * What comes of it.
     *
     * @param wrong what is wrong with it; then nothing is saved
     * @param save null where nothing is to be saved
     */
    record Reading(List<Finding> wrong, @Nullable SaveReport save) {}

    /** @param now the duty's row with the report of the row's period */
    static Reading read(FilledRow filled, LedgerRow now, ZoneId zone) {
        return new RowEdit(filled, now, zone).read();
    }

    private Reading read() {
        for (var column : LedgerColumn.values()) {
            refuse(filled.isFaulty(column), column, "import.fault");
        }
        for (var column : filled.changedFixed(cells)) {
            refuse(
                    true,
                    column,
                    "import.fixed",
                    cells.getOrDefault(column, Cell.EMPTY).plain());
        }
        var content = content();
        var period = now.period();
        if (wrong.isEmpty() && filled.saysNothingNew(cells)) {
            return new Reading(List.of(), null);
        }
        if (period == null || filled.period() == null) {
            wrong.add(Finding.refused(null, "import.noPeriod"));
        }
        return !wrong.isEmpty() || period == null
                ? new Reading(wrong, null)
                : new Reading(
                        List.of(), new SaveReport(now.duty().id(), period.id(), filled.reportVersion(), content, null));
    }

    private ReportContent content() {
        var report = now.report();
        return new ReportContent(
                state(),
                text(LedgerColumn.DONE, report == null ? "" : report.done()),
                text(LedgerColumn.EFFECT, report == null ? "" : report.effect()),
                text(LedgerColumn.PROBLEMS, report == null ? "" : report.problems()),
                text(LedgerColumn.NEXT_STEPS, report == null ? "" : report.nextSteps()),
                numbers(
                        LedgerColumn.VALUES,
                        report == null ? List.of() : report.values(),
                        now.targets(),
                        TargetView::id,
                        TargetValue::new),
                numbers(
                        LedgerColumn.COUNTS,
                        report == null ? List.of() : report.counts(),
                        now.frequencies(),
                        FrequencyView::id,
                        (id, number) -> new FrequencyCount(id, number.intValueExact())));
    }

    private @Nullable DutyState state() {
        var word = filled.text(LedgerColumn.STATE);
        var report = now.report();
        if (word == null) {
            return report == null ? now.duty().state() : report.state();
        }
        var state = LedgerWords.state(word);
        refuse(state.isEmpty(), LedgerColumn.STATE, "import.state", word, LedgerWords.states());
        return state.orElse(null);
    }

    /** What is told as it was stays as it is, to the last blank. */
    private String text(LedgerColumn column, String present) {
        var text = filled.text(column);
        return text == null || !filled.differs(column, cells) ? present : text;
    }

    /** One number for each thing, or none: a line each, where there are several. */
    private <V, T> List<V> numbers(
            LedgerColumn column,
            List<V> present,
            List<T> things,
            Function<T, UUID> idOf,
            BiFunction<UUID, BigDecimal, V> value) {
        var text = filled.text(column);
        if (text == null || !filled.differs(column, cells)) {
            return present;
        }
        var lines = text.isEmpty()
                ? List.<String>of()
                : text.lines().map(String::strip).toList();
        refuse(!lines.isEmpty() && lines.size() != things.size(), column, "import.numbers", things.size());
        var values = new ArrayList<V>();
        for (var i = 0; i < Math.min(lines.size(), things.size()); i++) {
            if (!FilledRow.isNone(lines.get(i))) {
                number(column, lines.get(i), idOf.apply(things.get(i)), value, values);
            }
        }
        return values;
    }

    private <V> void number(
            LedgerColumn column, String line, UUID id, BiFunction<UUID, BigDecimal, V> value, List<V> values) {
        var number = FilledRow.number(line);
        try {
            refuse(number == null, column, "import.number", line);
            if (number != null) {
                values.add(value.apply(id, number));
            }
        } catch (ArithmeticException e) {
            refuse(true, column, "import.number", line);
        }
    }

    private void refuse(boolean isWrong, LedgerColumn column, String code, Object... facts) {
        if (isWrong) {
            wrong.add(Finding.refused(column.head(), code, facts));
        }
    }
}
