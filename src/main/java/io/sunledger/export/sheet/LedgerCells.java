package io.sunledger.export.sheet;

import io.sunledger.kernel.DutyState;
import io.sunledger.plan.FrequencyView;
import io.sunledger.plan.TargetView;
import io.sunledger.progress.FrequencyCount;
import io.sunledger.progress.ReportView;
import io.sunledger.progress.TargetValue;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What stands in the columns of a row. */
public final class LedgerCells {
    /** Stands for a number that is not there, where several share a cell. */
    static final String NONE = "—";

    private static final int MARK_BYTES = 8;

    private final LedgerRow row;
    private final ZoneId zone;

    private LedgerCells(LedgerRow row, ZoneId zone) {
        this.row = row;
        this.zone = zone;
    }

    /** @param serial the row's number in the ledger, from 1 */
    static Map<LedgerColumn, Cell> of(LedgerRow row, int serial, ZoneId zone) {
        var cells = new EnumMap<LedgerColumn, Cell>(LedgerColumn.class);
        var of = new LedgerCells(row, zone);
        of.putTask(cells, serial);
        of.putReport(cells);
        of.putOutcome(cells);
        of.putIds(cells);
        return cells;
    }

    /** The same for a row whose number does not matter. */
    public static Map<LedgerColumn, Cell> of(LedgerRow row, ZoneId zone) {
        return of(row, 0, zone);
    }

    private void putTask(Map<LedgerColumn, Cell> cells, int serial) {
        var title = row.item().title();
        cells.put(LedgerColumn.SERIAL, Cell.of(serial));
        cells.put(LedgerColumn.ITEM, Cell.of(row.item().number() + (title == null ? "" : title)));
        cells.put(LedgerColumn.TASK, Cell.of(row.task().text()));
        cells.put(LedgerColumn.UNIT, Cell.of(row.unit().name()));
        cells.put(LedgerColumn.ROLE, Cell.of(LedgerWords.of(row.duty().role())));
        cells.put(LedgerColumn.DUE, Cell.of(row.duty().due()));
        cells.put(
                LedgerColumn.MEASURES,
                Cell.of(Stream.concat(
                                row.frequencies().stream().map(FrequencyView::text),
                                row.targets().stream().map(TargetView::text))
                        .collect(Collectors.joining("\n"))));
        cells.put(LedgerColumn.LIGHT, Cell.of(light()));
    }

    private @Nullable String light() {
        var light = row.duty().light();
        return light == null ? null : LedgerWords.of(light) + (row.duty().overdue() ? "\n逾期" : "");
    }

    private void putReport(Map<LedgerColumn, Cell> cells) {
        var period = row.period();
        var report = row.report();
        cells.put(LedgerColumn.PERIOD, period == null ? Cell.EMPTY : Cell.of(period.due()));
        cells.put(LedgerColumn.STAGE, Cell.of(report == null ? null : LedgerWords.of(report.stage())));
        cells.put(LedgerColumn.STATE, Cell.of(LedgerWords.of(state(report))));
        cells.put(LedgerColumn.DONE, Cell.of(report == null ? null : report.done()));
        cells.put(LedgerColumn.EFFECT, Cell.of(report == null ? null : report.effect()));
        cells.put(LedgerColumn.PROBLEMS, Cell.of(report == null ? null : report.problems()));
        cells.put(LedgerColumn.NEXT_STEPS, Cell.of(report == null ? null : report.nextSteps()));
        cells.put(LedgerColumn.VALUES, report == null ? Cell.EMPTY : values(report));
        cells.put(LedgerColumn.COUNTS, report == null ? Cell.EMPTY : counts(report));
        cells.put(LedgerColumn.SAVED_ON, report == null ? Cell.EMPTY : Cell.of(day(report.savedAt())));
    }

    // a duty without a report for the period is as far as its other reports say
    private DutyState state(@Nullable ReportView report) {
        return report == null ? row.duty().state() : report.state();
    }

    private Cell values(ReportView report) {
        var values = report.values().stream().collect(Collectors.toMap(TargetValue::targetId, TargetValue::value));
        return numbers(row.targets(), target -> values.get(target.id()));
    }

    private Cell counts(ReportView report) {
        var counts = report.counts().stream()
                .collect(Collectors.toMap(FrequencyCount::frequencyId, count -> BigDecimal.valueOf(count.count())));
        return numbers(row.frequencies(), frequency -> counts.get(frequency.id()));
    }

    private static <T> Cell numbers(List<T> of, Function<T, @Nullable BigDecimal> number) {
        if (of.size() == 1) {
            var only = number.apply(of.get(0));
            return only == null ? Cell.EMPTY : Cell.of(only);
        }
        var lines = of.stream().map(one -> line(number.apply(one))).toList();
        return lines.stream().allMatch(NONE::equals) ? Cell.EMPTY : Cell.of(String.join("\n", lines));
    }

    private static String line(@Nullable BigDecimal number) {
        return number == null ? NONE : new Cell.Quantity(number).plain();
    }

    private void putOutcome(Map<LedgerColumn, Cell> cells) {
        var closeOut = row.closeOut();
        var grade = closeOut == null ? null : closeOut.grade();
        var closedAt = row.duty().closedAt();
        cells.put(LedgerColumn.EVIDENCE, Cell.of(row.evidenceCount()));
        cells.put(LedgerColumn.CLOSE_OUT, Cell.of(closeOut == null ? null : LedgerWords.closeOut(closeOut.state())));
        cells.put(LedgerColumn.GRADE, Cell.of(grade == null ? null : LedgerWords.grade(grade)));
        cells.put(LedgerColumn.CLOSED_ON, closedAt == null ? Cell.EMPTY : Cell.of(day(closedAt)));
    }

    private void putIds(Map<LedgerColumn, Cell> cells) {
        var period = row.period();
        var report = row.report();
        cells.put(LedgerColumn.DUTY_ID, Cell.of(row.duty().id().toString()));
        cells.put(
                LedgerColumn.PERIOD_ID,
                Cell.of(period == null ? null : period.id().toString()));
        cells.put(LedgerColumn.REPORT_VERSION, Cell.of(report == null ? 0 : report.version()));
        cells.put(LedgerColumn.SHOWN_MARK, Cell.of(mark(cells, LedgerColumn.ALL_FIXED)));
        cells.put(LedgerColumn.FILLED_IN_MARK, Cell.of(mark(cells, LedgerColumn.ALL_FILLED_IN)));
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, zone);
    }

    /** Tells whether any of the columns says something else than when the mark was made. */
    static String mark(Map<LedgerColumn, Cell> cells, Collection<LedgerColumn> columns) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var column : columns) {
                digest.update(cells.getOrDefault(column, Cell.EMPTY).plain().getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0x1F);
            }
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest.digest(), MARK_BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
