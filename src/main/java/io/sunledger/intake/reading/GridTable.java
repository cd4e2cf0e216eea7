package io.sunledger.intake.reading;

import io.sunledger.intake.reading.AnnotationParser.Form;
import io.sunledger.intake.reading.SourceTable.Cell;
import io.sunledger.intake.reading.TableHead.Column;
import io.sunledger.kernel.Role;
import io.sunledger.kernel.SourceSpan;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the rows of a table whose cells are known:
 *
 * <ul>
 *   <li>the head is the first row with two columns that a plan's table has
 *   <li>a cell over several rows holds for each of them; what it gives to a later row is inferred
 *   <li>a row of one cell heads the rows below
 *   <li>several numbered points in one cell are so many tasks with the same units
 * </ul>
 */
final class GridTable {
    private static final int MOST_COLUMNS = 64;

    private final SourceText source;
    private final Lexicon lexicon;
    private final SourceTable table;
    private final List<TableRow> rows = new ArrayList<>();
    private List<@Nullable Column> columns = List.of();
    private @Nullable String part;

    /** A cell as it shows in one row: {@code own} in the row in which it begins. */
    private record Slot(Cell cell, int begun, boolean own) {}

    private GridTable(SourceText source, Lexicon lexicon, SourceTable table) {
        this.source = source;
        this.lexicon = lexicon;
        this.table = table;
    }

    /** The rows; none where the table has no head that a plan's table has. */
    static List<TableRow> rows(SourceText source, Lexicon lexicon, SourceTable table) {
        var reader = new GridTable(source, lexicon, table);
        reader.read();
        return reader.rows;
    }

    private void read() {
        List<Slot> above = List.of();
        for (int r = 0; r < table.rows().size(); r++) {
            above = slots(r, above);
            read(above);
        }
    }

    /** The cells that show in a row: those that reach down into it and those that begin in it. */
    private List<Slot> slots(int row, List<Slot> above) {
        var slots = new ArrayList<Slot>();
        for (var slot : above) {
            if (slot.begun() + slot.cell().rowSpan() > row) {
                slots.add(new Slot(slot.cell(), slot.begun(), false));
            }
        }
        for (var cell : table.rows().get(row)) {
            if (cell.column() < MOST_COLUMNS) {
                slots.add(new Slot(cell, row, true));
            }
        }
        slots.sort((one, other) ->
                Integer.compare(one.cell().column(), other.cell().column()));
        return slots;
    }

    private void read(List<Slot> row) {
        if (row.isEmpty()) {
            return;
        }
        if (columns.isEmpty()) {
            columns = head(row);
        } else if (row.size() == 1 || saysOneThing(row)) {
            part = heading(row);
        } else if (head(row).isEmpty()) {
            row(row);
        }
    }

    /** The columns by their place in the grid; empty where the row is no head. */
    private List<@Nullable Column> head(List<Slot> row) {
        var found = new ArrayList<@Nullable Column>();
        int known = 0;
        boolean tells = false;
        for (var slot : row) {
            var column = TableHead.column(source.plain(slot.cell().span()));
            known += column == null ? 0 : 1;
            tells |= column == Column.TEXT || column == Column.TITLE || column != null && column.holdsUnits();
            while (found.size()
                    < Math.min(MOST_COLUMNS, slot.cell().column() + slot.cell().columnSpan())) {
                found.add(column);
            }
        }
        return known >= 2 && tells ? found : List.of();
    }

    private boolean saysOneThing(List<Slot> row) {
        return row.stream().filter(slot -> slot.cell().span().length() > 0).count() == 1
                && row.get(0).own()
                && heading(row) != null
                && isHeading(row.get(0).cell().span());
    }

    private boolean isHeading(SourceSpan cell) {
        return Numbering.at(source.folded(), cell.from(), cell.to()) != null;
    }

    private @Nullable String heading(List<Slot> row) {
        var words = source.squeezed(row.get(0).cell().span());
        return words.isEmpty() ? part : words.replaceFirst("[。.]$", "");
    }

    private void row(List<Slot> row) {
        var texts = slots(row, Column.TEXT);
        var titles = slots(row, Column.TITLE);
        if (texts.size() > 1) {
            titles.addAll(texts.subList(0, texts.size() - 1));
        } else if (texts.isEmpty() && !titles.isEmpty()) {
            texts.add(titles.remove(titles.size() - 1));
        }
        if (texts.isEmpty()) {
            return;
        }
        var text = texts.get(texts.size() - 1);
        var note = new Annotation();
        boolean merged = false;
        for (var slot : row) {
            var column = columnOf(slot);
            if (column != null && column.holdsUnits()) {
                var units = units(slot, column.role());
                merged |= units != null && !slot.own();
                note.merge(units == null ? new Annotation() : slot.own() ? units : units.inferred());
            }
        }
        if (!text.own() && !rows.isEmpty()) {
            rows.get(rows.size() - 1).note().merge(note);
            return;
        }
        add(row, text.cell().span(), titles, note, merged);
    }

    private void add(List<Slot> row, SourceSpan text, List<Slot> titles, Annotation note, boolean merged) {
        var name =
                titles.isEmpty() ? null : titles.get(titles.size() - 1).cell().span();
        var above = name != null && isHeading(name) ? source.squeezed(name).replaceFirst("[。.]$", "") : part;
        var title = name == null || name.length() == 0 || isHeading(name) ? null : name;
        var times =
                slots(row, Column.TIME).stream().map(slot -> slot.cell().span()).toList();
        var numbers = slots(row, Column.NUMBER);
        var outline = Outline.of(source, text).sections();
        if (outline.isEmpty() || outline.get(0).number().span().from() > text.from()) {
            boolean counted = numbers.isEmpty() || numbers.get(0).cell().span().length() == 0;
            var number = counted
                    ? String.valueOf(rows.size() + 1)
                    : source.squeezed(numbers.get(0).cell().span());
            rows.add(new TableRow(number, span(row), above, title, text, note, times, merged));
            return;
        }
        for (int i = 0; i < outline.size(); i++) {
            var section = outline.get(i);
            var units = i == 0 ? note : note.inferred();
            rows.add(new TableRow(
                    source.squeezed(section.number().span()),
                    section.span(),
                    above,
                    title,
                    section.text(),
                    units,
                    times,
                    merged || i > 0));
        }
    }

    private static SourceSpan span(List<Slot> row) {
        int from = Integer.MAX_VALUE;
        int to = 0;
        for (var slot : row) {
            if (slot.own()) {
                from = Math.min(from, slot.cell().span().from());
                to = Math.max(to, slot.cell().span().to());
            }
        }
        return new SourceSpan(Math.min(from, to), to);
    }

    private List<Slot> slots(List<Slot> row, Column column) {
        var slots = new ArrayList<Slot>();
        for (var slot : row) {
            if (columnOf(slot) == column) {
                slots.add(slot);
            }
        }
        return slots;
    }

    private @Nullable Column columnOf(Slot slot) {
        int column = slot.cell().column();
        return column < columns.size() ? columns.get(column) : null;
    }

    private @Nullable Annotation units(Slot slot, Role role) {
        var stretch = Stretch.lined(source.folded(), slot.cell().span());
        var strict = AnnotationParser.cell(source, lexicon, stretch, Form.LINE, role);
        return strict != null ? strict : AnnotationParser.cell(source, lexicon, stretch, Form.BRACKETED, role);
    }
}
