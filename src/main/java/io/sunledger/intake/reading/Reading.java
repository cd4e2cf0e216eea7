package io.sunledger.intake.reading;

import io.sunledger.intake.reading.Points.Point;
import java.util.ArrayList;
import java.util.List;

/** One document being read. */
final class Reading {
    private final SourceText source;
    private final Warnings warnings = new Warnings();
    private final Lexicon lexicon = new Lexicon();
    private final List<DraftItem> items = new ArrayList<>();
    private final List<DraftAssignment> defaults = new ArrayList<>();

    Reading(SourceDocument document) {
        this.source = SourceText.of(document.text());
    }

    Draft draft() {
        var title = PlanTitle.in(source);
        var layout = Layout.of(source, title);
        var points = Points.of(source, Outline.of(source, layout.body(source)));
        points.forEach(point -> Tasks.cut(source, lexicon, point.body(), false));
        for (int i = 0; i < points.size(); i++) {
            items.add(item(points.get(i), i == points.size() - 1));
        }
        var plan = new DraftPlan(
                title == null ? null : new Fact<>(source.squeezed(title), title, Origin.READ),
                null,
                null,
                null,
                null,
                null,
                null);
        return new Draft(plan, defaults, List.of(), items, List.of(), warnings.inOrder());
    }

    private DraftItem item(Point point, boolean last) {
        var cut = Tasks.cut(source, lexicon, point.body(), last);
        var tasks = new ArrayList<DraftTask>();
        for (var part : cut.parts()) {
            defaults.addAll(part.note().defaults());
            tasks.add(new DraftTask(
                    source.printed(part.text()),
                    part.text(),
                    part.open() ? Origin.MENDED : Origin.READ,
                    part.note().assignments(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of()));
        }
        var title = point.title() == null ? null : source.squeezed(point.title());
        return new DraftItem(
                source.squeezed(point.number().span()),
                point.part(),
                title,
                null,
                point.section().span(),
                tasks);
    }
}
