package io.sunledger.intake.reading;

import io.sunledger.intake.reading.AnnotationParser.Form;
import io.sunledger.intake.reading.FlatCells.Head;
import io.sunledger.intake.reading.Numbering.Level;
import io.sunledger.intake.reading.TableHead.Column;
import io.sunledger.kernel.Role;
import io.sunledger.kernel.SourceSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the rows of a flattened table by what stands in the cells:
 *
 * <ul>
 *   <li>a row begins where the next number stands alone; without a column of numbers, where text follows units or a time
 *   <li>a cell that is a date or 全年 is the time; cells that are names alone, also broken over two, are the units
 *   <li>of several cells of text the last is the task and those before are its name
 *   <li>a numbered heading alone in its row heads the rows below
 * </ul>
 */
final class FlatTable {
    private static final Pattern NUMBER = Pattern.compile("\\(?(\\d{1,3})\\)?[.、]?");
    private static final Pattern TIME = Pattern.compile(
            "(?:全年|长期|持续|常年|每|按|逐|贯穿|即时|立即|适时|年底|年内|年末|上半年|下半年|第?[一二三四]季度|20\\d\\d年|\\d{1,2}月|截至|于|今年|本年).{0,24}");

    private final SourceText source;
    private final Lexicon lexicon;
    private final List<SourceSpan> cells;
    private final Head head;
    private final List<TableRow> rows = new ArrayList<>();
    private @Nullable String part;
    private @Nullable Annotation above;

    private FlatTable(SourceText source, Lexicon lexicon, List<SourceSpan> cells, Head head) {
        this.source = source;
        this.lexicon = lexicon;
        this.cells = cells;
        this.head = head;
    }

    /** The rows of the table whose head begins on the first of these lines; none where it is no head. */
    static List<TableRow> rows(SourceText source, Lexicon lexicon, int fromLine, int toLine) {
        var cells = FlatCells.of(source, fromLine, toLine);
        var head = FlatCells.head(source, cells, 1);
        var table = new FlatTable(source, lexicon, cells, head);
        if (!head.columns().isEmpty()) {
            table.read();
        }
        return table.rows;
    }

    /** Whether the table has a column of numbers; else its numbers, if any, stand in the text. */
    static boolean isNumbered(SourceText source, int fromLine, int toLine) {
        var cells = FlatCells.of(source, fromLine, Math.min(toLine, fromLine + 16));
        return FlatCells.head(source, cells, 1).has(Column.NUMBER);
    }

    private void read() {
        var raw = new ArrayList<Raw>();
        if (head.has(Column.NUMBER)) {
            byNumber(raw);
        } else {
            byShape(raw);
        }
        boolean named = head.has(Column.TITLE) && head.has(Column.TEXT)
                || head.columns().stream()
                                .filter(column -> column == Column.TEXT)
                                .count()
                        > 1
                || raw.stream().filter(row -> row.texts.size() > 1).count() * 2 > raw.size();
        raw.forEach(row -> add(row, named));
    }

    /** A row before its cells of text are told apart. */
    private static final class Raw {
        String number;
        final SourceSpan first;
        final @Nullable String part;
        List<SourceSpan> texts = new ArrayList<>();
        final List<SourceSpan> times = new ArrayList<>();

        @Nullable
        Annotation note;

        SourceSpan last;

        Raw(String number, SourceSpan first, @Nullable String part) {
            this.number = number;
            this.first = first;
            this.last = first;
            this.part = part;
        }
    }

    private void byNumber(List<Raw> raw) {
        int next = numberAt(head.end(), 1);
        int value = 1;
        while (next < cells.size()) {
            int from = next + 1;
            next = numberAt(from, value + 1);
            int to = headingBefore(from, next);
            var row = new Raw(source.squeezed(cells.get(from - 1)), cells.get(from - 1), part);
            classify(row, from, to);
            raw.add(row);
            part = to < next ? source.squeezed(cells.get(to)).replaceFirst("。$", "") : part;
            value++;
        }
    }

    private int numberAt(int from, int value) {
        for (int i = from; i < cells.size(); i++) {
            var cell = cells.get(i);
            if (cell.length() <= 6) {
                var number = NUMBER.matcher(source.plain(cell));
                if (number.matches() && Integer.parseInt(number.group(1)) == value) {
                    return i;
                }
            }
        }
        return cells.size();
    }

    /** A numbered heading right before the next row's number. */
    private int headingBefore(int from, int next) {
        if (next >= cells.size() || next - 1 <= from) {
            return next;
        }
        return isHeading(cells.get(next - 1)) ? next - 1 : next;
    }

    private boolean isHeading(SourceSpan cell) {
        var number = Numbering.at(source.folded(), cell.from(), cell.to());
        return number != null && number.level().compareTo(Level.HAN_IN_BRACKETS) <= 0 && cell.length() < 60;
    }

    private void byShape(List<Raw> raw) {
        int from = head.end();
        while (from < cells.size()) {
            if (isHeading(cells.get(from)) && from + 1 < cells.size()) {
                part = source.squeezed(cells.get(from)).replaceFirst("。$", "");
                from++;
                continue;
            }
            int to = from + 1;
            boolean closed = false;
            while (to < cells.size()) {
                boolean closing = isTime(cells.get(to)) || note(to, to + 1, role(0)) != null;
                if (closed && !closing) {
                    break;
                }
                closed |= closing;
                to++;
            }
            var number = Numbering.at(
                    source.folded(), cells.get(from).from(), cells.get(from).to());
            var row = new Raw(
                    number == null ? String.valueOf(raw.size() + 1) : source.squeezed(number.span()),
                    cells.get(from),
                    part);
            classify(row, from, to);
            if (number != null
                    && !row.texts.isEmpty()
                    && row.texts.get(0).from() == number.span().from()) {
                row.texts.set(
                        0,
                        source.trim(new SourceSpan(
                                number.span().to(), row.texts.get(0).to())));
            }
            raw.add(row);
            from = to;
        }
    }

    private void classify(Raw row, int from, int to) {
        int end = to;
        while (end > from && (isTime(cells.get(end - 1)) && head.has(Column.TIME))) {
            row.times.add(0, cells.get(--end));
        }
        if (to > from) {
            row.last = cells.get(to - 1);
        }
        if (!head.hasUnits()) {
            row.texts.addAll(cells.subList(from, end));
        } else if (unitsComeFirst()) {
            row.note = from < end ? note(from, from + 1, role(0)) : null;
            row.texts.addAll(cells.subList(row.note == null ? from : from + 1, Math.max(from, end)));
        } else {
            int units = from + 1;
            while (units < end && (row.note = notes(units, end)) == null) {
                units++;
            }
            row.texts.addAll(cells.subList(from, Math.min(units, end)));
        }
    }

    private boolean unitsComeFirst() {
        for (var column : head.columns()) {
            if (column == Column.TEXT || column == Column.TITLE) {
                return false;
            }
            if (column.holdsUnits()) {
                return true;
            }
        }
        return false;
    }

    /** The units in a run of cells: a cell for each column of units, or one cell broken over several. */
    private @Nullable Annotation notes(int from, int to) {
        var columns = head.columns().stream().filter(Column::holdsUnits).toList();
        if (columns.size() == to - from && to - from > 1) {
            var all = new Annotation();
            for (int i = from; i < to; i++) {
                var note = note(i, i + 1, columns.get(i - from).role());
                if (note == null) {
                    return null;
                }
                all.merge(note);
            }
            return all;
        }
        return note(from, to, role(0));
    }

    private Role role(int nth) {
        var columns = head.columns().stream().filter(Column::holdsUnits).toList();
        return columns.isEmpty() ? Role.RESPONSIBLE : columns.get(nth).role();
    }

    private @Nullable Annotation note(int from, int to, Role role) {
        var span = new SourceSpan(cells.get(from).from(), cells.get(to - 1).to());
        if (span.length() > 400
                || !Annotations.mayEnd(
                        source.folded().charAt(span.to() - 1),
                        source.folded().charAt(Math.max(span.from(), span.to() - 2)))) {
            return null;
        }
        return AnnotationParser.cell(source, lexicon, Stretch.lined(source.folded(), span), Form.LINE, role);
    }

    private boolean isTime(SourceSpan cell) {
        return cell.length() <= 30 && TIME.matcher(source.plain(cell)).matches();
    }

    private void add(Raw row, boolean named) {
        if (row.texts.isEmpty()) {
            return;
        }
        if (!head.has(Column.NUMBER) && row.texts.size() > 1) {
            takeNumber(row);
        }
        int text = named ? sentence(row.texts) : 0;
        var title = text == 0
                ? null
                : new SourceSpan(
                        row.texts.get(0).from(), row.texts.get(text - 1).to());
        var body = new SourceSpan(
                row.texts.get(text).from(), row.texts.get(row.texts.size() - 1).to());
        boolean merged = row.note == null && head.hasUnits() && above != null;
        var note = row.note != null ? row.note : above != null && merged ? above.inferred() : new Annotation();
        above = row.note == null ? above : row.note;
        var span = new SourceSpan(row.first.from(), Math.max(row.last.to(), row.first.to()));
        rows.add(new TableRow(row.number, span, row.part, title, body, note, row.times, merged));
    }

    /** A number alone among the cells of text is the row's, where its column has no head. */
    private void takeNumber(Raw row) {
        for (var cell : row.texts) {
            if (cell.length() <= 4 && NUMBER.matcher(source.plain(cell)).matches()) {
                row.number = source.squeezed(cell);
                row.texts.remove(cell);
                return;
            }
        }
    }

    /** The index of the first cell that is a sentence; else the last. */
    private int sentence(List<SourceSpan> texts) {
        for (int i = 0; i < texts.size(); i++) {
            var words = source.plain(texts.get(i));
            if (words.indexOf('。') >= 0 || words.indexOf(';') >= 0 || words.length() > Headline.LONGEST) {
                return i;
            }
        }
        return texts.size() - 1;
    }
}
