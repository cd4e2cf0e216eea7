package io.sunledger.intake.reading;

import io.sunledger.intake.reading.Points.Point;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Goes through body and annexes in order and takes each stretch for what it is: a table whose cells are known, a flattened
 * table, or numbered points.
 */
final class Zones {
    private final SourceDocument document;
    private final SourceText source;
    private final Lexicon lexicon;
    private final Layout layout;

    /** Who is told what stands in a document. */
    interface Sink {
        /**
         * @param shared whether the points are cells of a flattened table
         */
        void points(Outline outline, List<Point> points, @Nullable String annex, boolean shared);

        /**
         * @param flattened whether the cells had to be told apart by what stands in them
         */
        void rows(List<TableRow> rows, @Nullable String annex, boolean flattened);
    }

    Zones(SourceDocument document, SourceText source, Lexicon lexicon, Layout layout) {
        this.document = document;
        this.source = source;
        this.lexicon = lexicon;
        this.layout = layout;
    }

    void tell(Sink sink) {
        zone(sink, null, layout.bodyFrom(), layout.bodyTo());
        for (var annex : layout.annexes()) {
            zone(sink, annex.title(), annex.from(), annex.to());
        }
    }

    private void zone(Sink sink, @Nullable String annex, int from, int to) {
        int at = from;
        for (var table : document.tables()) {
            int first = source.lineAt(table.span().from());
            int behind = source.lineAt(table.span().to());
            if (first < at || behind > to || table.span().length() == 0) {
                continue;
            }
            var rows = GridTable.rows(source, lexicon, table);
            if (!rows.isEmpty()) {
                text(sink, annex, at, first);
                sink.rows(rows, annex, false);
                at = behind;
            }
        }
        text(sink, annex, at, to);
    }

    /** Points, and the table that was flattened behind them. */
    private void text(Sink sink, @Nullable String annex, int from, int to) {
        if (from >= to) {
            return;
        }
        int head = FlatCells.headLine(source, from, to);
        if (head < 0) {
            points(sink, annex, from, to, false);
            return;
        }
        points(sink, annex, from, head, false);
        var outline = Outline.of(source, Layout.span(source, head, to));
        boolean numbered = outline.sections().size() > 2 && !FlatTable.isNumbered(source, head, to);
        List<TableRow> rows = numbered ? List.of() : FlatTable.rows(source, lexicon, head, to);
        if (rows.isEmpty() || outline.sections().size() > rows.size()) {
            points(sink, annex, head, to, true);
        } else {
            sink.rows(rows, annex, true);
        }
    }

    private void points(Sink sink, @Nullable String annex, int from, int to, boolean shared) {
        if (from < to) {
            var outline = Outline.of(source, Layout.span(source, from, to));
            sink.points(outline, Points.of(source, outline, lexicon), annex, shared);
        }
    }
}
