package io.sunledger.intake.reading;

import io.sunledger.intake.reading.Points.Point;
import io.sunledger.kernel.Origin;
import io.sunledger.kernel.SourceSpan;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes items of points and rows: cuts their tasks, reads the facts in them, and warns of what is doubtful. */
final class Items implements Zones.Sink {
    private final SourceText source;
    private final Lexicon lexicon;
    private final Facts facts;
    private final Warnings warnings;
    private final List<DraftItem> items = new ArrayList<>();
    private final Annotation defaults = new Annotation();

    Items(SourceText source, Lexicon lexicon, Facts facts, Warnings warnings) {
        this.source = source;
        this.lexicon = lexicon;
        this.facts = facts;
        this.warnings = warnings;
    }

    List<DraftItem> items() {
        return items;
    }

    List<DraftAssignment> defaults() {
        return defaults.defaults();
    }

    @Override
    public void points(Outline outline, List<Point> points, @Nullable String annex, boolean shared) {
        NumberChecks.check(source, outline.sections(), warnings);
        var cuts = new ArrayList<Tasks.Cut>();
        for (int i = 0; i < points.size(); i++) {
            cuts.add(Tasks.cut(source, lexicon, points.get(i).body(), i == points.size() - 1));
        }
        if (shared) {
            SharedUnits.fromAbove(cuts, warnings);
        } else {
            SharedUnits.fromBelow(points, cuts, warnings);
        }
        for (int i = 0; i < points.size(); i++) {
            boolean work = !points.get(i).preamble()
                    || cuts.get(i).parts().stream().anyMatch(part -> part.note().namesUnits());
            if (work) {
                addPoint(points.get(i), cuts.get(i), annex);
            }
        }
    }

    private void addPoint(Point point, Tasks.Cut cut, @Nullable String annex) {
        var tasks = new ArrayList<DraftTask>();
        for (var part : cut.parts()) {
            addTask(tasks, part.text(), part.note(), part.open() ? Origin.MENDED : Origin.READ, List.of());
        }
        if (cut.rest() != null) {
            warnings.add(WarningCode.UNREAD_TEXT, cut.rest(), "文末未编号的段落,未作为任务");
        }
        var part = annex == null ? point.part() : null;
        add(
                source.squeezed(point.number().span()),
                part,
                point.title(),
                annex,
                point.section().span(),
                tasks);
    }

    @Override
    public void rows(List<TableRow> rows, @Nullable String annex, boolean flattened) {
        if (flattened) {
            warnings.add(WarningCode.FLATTENED_TABLE, rows.get(0).span(), "表格没有单元格信息,按内容分行分列");
        }
        for (var row : rows) {
            var tasks = new ArrayList<DraftTask>();
            if (row.merged()) {
                warnings.add(WarningCode.MERGED_CELL, row.text(), "本行未列单位,沿用上一行合并单元格的单位");
            }
            addTask(tasks, row.text(), row.note(), Origin.READ, row.times());
            add(row.number(), annex == null ? row.part() : null, row.title(), annex, row.span(), tasks);
        }
    }

    private void add(
            String number,
            @Nullable String part,
            @Nullable SourceSpan title,
            @Nullable String annex,
            SourceSpan span,
            List<DraftTask> tasks) {
        if (!tasks.isEmpty()) {
            items.add(new DraftItem(number, part, title == null ? null : source.squeezed(title), annex, span, tasks));
        }
    }

    private void addTask(
            List<DraftTask> tasks, SourceSpan text, Annotation note, Origin origin, List<SourceSpan> times) {
        if (text.length() == 0) {
            warnings.add(WarningCode.UNITS_WITHOUT_TASK, text, "列出了单位,但没有任务内容");
            return;
        }
        note.defaults().forEach(given -> defaults.addDefault(given.role(), given.units()));
        var cells = new ArrayList<>(times);
        cells.addAll(note.times());
        tasks.add(facts.task(text, note.assignments(), origin, cells));
        doubts(text, note);
    }

    private void doubts(SourceSpan text, Annotation note) {
        if (!note.namesUnits()) {
            warnings.add(WarningCode.TASK_WITHOUT_UNITS, text, "任务没有责任单位");
        }
        note.lostSeparators().forEach(span -> warnings.add(WarningCode.LOST_SEPARATOR, span, "此处似缺分隔符或括号"));
        for (var assignment : note.assignments()) {
            for (var unit : assignment.units()) {
                boolean broken = source.folded()
                                .substring(unit.span().from(), unit.span().to())
                                .indexOf('\n')
                        >= 0;
                if (unit.origin() == Origin.MENDED && (broken || !unit.name().equals(source.squeezed(unit.span())))) {
                    warnings.add(WarningCode.BROKEN_NAME, unit.span(), "单位名称不完整,按“" + unit.name() + "”读取");
                }
            }
        }
    }
}
