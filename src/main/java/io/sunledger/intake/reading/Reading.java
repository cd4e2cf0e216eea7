package io.sunledger.intake.reading;

import io.sunledger.intake.reading.Points.Point;
import io.sunledger.kernel.SourceSpan;
import java.time.LocalDate;
import java.util.List;

/** One document being read: its zones first, then the plan's own fields, then the items of body and annexes. */
final class Reading {
    private final SourceText source;
    private final Warnings warnings = new Warnings();
    private final Lexicon lexicon = new Lexicon();

    Reading(SourceDocument document) {
        this.source = SourceText.of(document.text());
    }

    Draft draft() {
        var title = PlanTitle.in(source);
        var layout = Layout.of(source, title);
        var plan = new PlanFields(source, layout, title, new Imprint(source, layout, warnings)).plan();
        int year = plan.year() == null ? LocalDate.EPOCH.getYear() : plan.year().value();
        var end = layout.annexes().isEmpty()
                ? source.folded().length()
                : layout.annexes().get(0).from();
        var periods =
                ReportingPeriods.in(source, new SourceSpan(0, source.folded().length()), year, warnings);
        var issuedOn = plan.issuedOn() == null ? null : plan.issuedOn().value();
        var items = new Items(source, lexicon, new Facts(source, year, issuedOn, periods, warnings), warnings);
        body(layout, items);
        for (var annex : layout.annexes()) {
            zone(items, annex.title(), annex.from(), annex.to());
        }
        return new Draft(plan, items.defaults(), periods, items.items(), List.of(), warnings.inOrder());
    }

    private void body(Layout layout, Items items) {
        var body = layout.body(source);
        var outline = Outline.of(source, body);
        var points = Points.of(source, outline);
        learn(points);
        boolean table = outline.sections().isEmpty()
                ? false
                : FlatCells.head(
                                source,
                                FlatCells.of(
                                        source, layout.bodyFrom(), Math.min(layout.bodyTo(), layout.bodyFrom() + 40)),
                                24)
                        .hasUnits();
        if (points.size() > 1) {
            items.addPoints(points, null, table);
        } else {
            zone(items, null, layout.bodyFrom(), layout.bodyTo());
        }
    }

    private void zone(Items items, @org.jspecify.annotations.Nullable String annex, int from, int to) {
        if (from >= to) {
            return;
        }
        var rows = FlatTable.rows(source, lexicon, from, to);
        if (!rows.isEmpty()) {
            warnings.add(WarningCode.FLATTENED_TABLE, rows.get(0).span(), "表格没有单元格信息,按内容分行分列");
            items.addRows(rows, annex);
        } else {
            items.addPoints(Points.of(source, Outline.of(source, Layout.span(source, from, to))), annex, false);
        }
    }

    /** Names that stand undamaged anywhere help to read damaged ones. */
    private void learn(List<Point> points) {
        points.forEach(point -> Tasks.cut(source, lexicon, point.body(), false));
    }
}
