package io.sunledger.intake.reading;

import io.sunledger.kernel.SourceSpan;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One document being read: its zones first, then the plan's own fields, then the items of body and annexes. */
final class Reading {
    private final SourceText source;
    private final SourceDocument document;
    private final Lexicon lexicon = new Lexicon();

    Reading(SourceDocument document) {
        this.document = document;
        this.source = SourceText.of(document.text());
    }

    Draft draft() {
        var warnings = new Warnings();
        var title = PlanTitle.in(source);
        var layout = Layout.of(source, title);
        var plan = new PlanFields(source, layout, title, new Imprint(source, layout, warnings)).plan();
        int year = plan.year() == null ? LocalDate.EPOCH.getYear() : plan.year().value();
        var periods =
                ReportingPeriods.in(source, new SourceSpan(0, source.folded().length()), year, warnings);
        var facts = new Facts(source, year, issuedOn(plan), periods, warnings);
        // names that stand undamaged anywhere help to read damaged ones: the first round only learns them
        zones(layout, new Items(source, lexicon, facts, new Warnings()), new Warnings());
        var items = new Items(source, lexicon, facts, warnings);
        zones(layout, items, warnings);
        var restatements = Restatements.among(items.items());
        return new Draft(plan, items.defaults(), periods, items.items(), restatements, warnings.inOrder());
    }

    private static @Nullable LocalDate issuedOn(DraftPlan plan) {
        return plan.issuedOn() == null ? null : plan.issuedOn().value();
    }

    private void zones(Layout layout, Items items, Warnings warnings) {
        zone(items, warnings, null, layout.bodyFrom(), layout.bodyTo());
        for (var annex : layout.annexes()) {
            zone(items, warnings, annex.title(), annex.from(), annex.to());
        }
    }

    /** A zone's tables whose cells are known, and the text between them. */
    private void zone(Items items, Warnings warnings, @Nullable String annex, int from, int to) {
        int at = from;
        for (var table : document.tables()) {
            int first = source.lineAt(table.span().from());
            int behind = source.lineAt(table.span().to());
            if (first < at || behind > to || table.span().length() == 0) {
                continue;
            }
            var rows = GridTable.rows(source, lexicon, table);
            if (!rows.isEmpty()) {
                text(items, warnings, annex, at, first);
                items.addRows(rows, annex);
                at = behind;
            }
        }
        text(items, warnings, annex, at, to);
    }

    /** Points, and the table that was flattened behind them. */
    private void text(Items items, Warnings warnings, @Nullable String annex, int from, int to) {
        if (from >= to) {
            return;
        }
        int head = FlatCells.headLine(source, from, to);
        if (head < 0) {
            points(items, warnings, annex, from, to, false);
            return;
        }
        points(items, warnings, annex, from, head, false);
        var outline = Outline.of(source, Layout.span(source, head, to));
        var rows = FlatTable.rows(source, lexicon, head, to);
        if (rows.isEmpty() || outline.sections().size() > rows.size()) {
            points(items, warnings, annex, head, to, true);
            return;
        }
        warnings.add(WarningCode.FLATTENED_TABLE, rows.get(0).span(), "表格没有单元格信息,按内容分行分列");
        items.addRows(rows, annex);
    }

    private void points(Items items, Warnings warnings, @Nullable String annex, int from, int to, boolean shared) {
        if (from < to) {
            var outline = Outline.of(source, Layout.span(source, from, to));
            NumberChecks.check(source, outline.sections(), warnings);
            items.addPoints(Points.of(source, outline), annex, shared);
        }
    }
}
