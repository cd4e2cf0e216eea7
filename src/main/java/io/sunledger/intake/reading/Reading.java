package io.sunledger.intake.reading;

import io.sunledger.intake.reading.Points.Point;
import io.sunledger.kernel.SourceSpan;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One document being read: the plan's own fields first, then the names it spells out, then the items. */
final class Reading {
    private final SourceText source;
    private final SourceDocument document;
    private final Warnings warnings = new Warnings();
    private final Lexicon lexicon = new Lexicon();

    Reading(SourceDocument document) {
        this.document = document;
        this.source = SourceText.of(document.text());
    }

    Draft draft() {
        var title = PlanTitle.in(source);
        var layout = Layout.of(source, title);
        var plan = new PlanFields(source, layout, title, new Imprint(source, layout, warnings)).plan();
        int year = plan.year() == null ? LocalDate.EPOCH.getYear() : plan.year().value();
        var all = new SourceSpan(0, source.folded().length());
        var periods = ReportingPeriods.in(source, all, year, warnings);
        var zones = new Zones(document, source, lexicon, layout);
        zones.tell(new Learner());
        var items = new Items(source, lexicon, new Facts(source, year, issuedOn(plan), periods, warnings), warnings);
        zones.tell(items);
        var restatements = Restatements.among(items.items());
        return new Draft(plan, items.defaults(), periods, items.items(), restatements, warnings.inOrder());
    }

    private static @Nullable LocalDate issuedOn(DraftPlan plan) {
        return plan.issuedOn() == null ? null : plan.issuedOn().value();
    }

    /** Lets the lexicon learn the names that stand undamaged anywhere, before damaged ones are read. */
    private final class Learner implements Zones.Sink {
        @Override
        public void points(Outline outline, List<Point> points, @Nullable String annex, boolean shared) {
            points.forEach(point -> Tasks.cut(source, lexicon, point.body(), false));
        }

        @Override
        public void rows(List<TableRow> rows, @Nullable String annex, boolean flattened) {
            // reading the cells was learning them
        }
    }
}
