package io.sunledger.intake;

import io.sunledger.intake.reading.Draft;
import io.sunledger.intake.reading.DraftAssignment;
import io.sunledger.intake.reading.DraftItem;
import io.sunledger.intake.reading.DraftPlan;
import io.sunledger.intake.reading.DraftTask;
import io.sunledger.intake.reading.Fact;
import io.sunledger.intake.reading.ReadingWarning;
import io.sunledger.intake.reading.Restatement;
import io.sunledger.kernel.Origin;
import io.sunledger.kernel.SourceSpan;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a draft says before a clerk has touched it: all that the reader found, each part with an id. */
final class FirstContent {
    private final Draft read;
    private int lastId;

    private FirstContent(Draft read) {
        this.read = read;
    }

    static DraftContent of(Draft read) {
        return new FirstContent(read).content();
    }

    private DraftContent content() {
        var items = read.items().stream().map(this::item).toList();
        var doubts =
                read.warnings().stream().map(warning -> doubt(warning, items)).toList();
        var pairs = read.restatements().stream().map(pair -> pair(pair, items)).toList();
        return new DraftContent(
                head(read.plan()), assignees(read.defaultAssignments()), periods(), items, doubts, pairs, lastId);
    }

    private static DraftContent.Head head(DraftPlan plan) {
        var places = new ArrayList<DraftContent.HeadPlace>();
        return new DraftContent.Head(
                noted("title", plan.title(), places),
                noted("year", plan.year(), places),
                noted("jurisdiction", plan.jurisdiction(), places),
                noted("issuer", plan.issuer(), places),
                noted("documentNumber", plan.documentNumber(), places),
                noted("issuedOn", plan.issuedOn(), places),
                noted("disclosure", plan.disclosure(), places),
                places);
    }

    private static <T> @Nullable T noted(String field, @Nullable Fact<T> fact, List<DraftContent.HeadPlace> places) {
        if (fact == null) {
            return null;
        }
        places.add(new DraftContent.HeadPlace(field, fact.span(), fact.origin()));
        return fact.value();
    }

    // a plan that sets no date is reported on once, at the end of its year; the clerk sees that this was inferred
    private List<PeriodLine> periods() {
        var year = read.plan().year();
        if (read.reportingPeriods().isEmpty() && year != null) {
            var end = LocalDate.of(year.value(), Month.DECEMBER, 31);
            return List.of(new PeriodLine(end, year.value() + "年底", "全年落实情况", null, Origin.INFERRED));
        }
        // one day is one period, however often the document names it
        var byDay = new TreeMap<LocalDate, PeriodLine>();
        read.reportingPeriods()
                .forEach(period -> byDay.putIfAbsent(
                        period.due(),
                        new PeriodLine(period.due(), period.text(), period.subject(), period.span(), period.origin())));
        return List.copyOf(byDay.values());
    }

    private DraftContent.ItemLine item(DraftItem item) {
        return new DraftContent.ItemLine(
                next("i"),
                item.number(),
                item.part(),
                item.title(),
                item.annex(),
                item.span(),
                item.tasks().stream().map(this::task).toList());
    }

    private TaskLine task(DraftTask task) {
        return new TaskLine(
                next("t"),
                task.text(),
                task.span(),
                List.of(),
                assignees(task.assignments()),
                task.deadlines().stream()
                        .map(fact ->
                                new DeadlineLine(fact.text(), fact.due(), fact.wholeYear(), fact.span(), fact.origin()))
                        .toList(),
                task.frequencies().stream()
                        .map(fact -> new FrequencyLine(
                                fact.text(), fact.every(), fact.atLeast(), fact.span(), fact.origin()))
                        .toList(),
                task.timeLimits().stream()
                        .map(fact -> new TimeLimitLine(
                                fact.text(), fact.amount(), fact.unit(), fact.subject(), fact.span(), fact.origin()))
                        .toList(),
                task.targets().stream()
                        .map(fact -> new TargetLine(
                                fact.text(),
                                fact.atLeast(),
                                fact.atMost(),
                                fact.unit(),
                                fact.subject(),
                                fact.span(),
                                fact.origin()))
                        .toList());
    }

    private static List<AssigneeLine> assignees(List<DraftAssignment> assignments) {
        return assignments.stream()
                .flatMap(assignment -> assignment.units().stream()
                        .map(unit -> new AssigneeLine(
                                assignment.role(), unit.name(), unit.span(), unit.origin(), null, null)))
                .toList();
    }

    private Doubt doubt(ReadingWarning warning, List<DraftContent.ItemLine> items) {
        return new Doubt(
                next("d"),
                warning.code().name(),
                warning.span(),
                warning.message(),
                taskAt(warning.span(), items),
                Verdict.OPEN);
    }

    // the units of a task stand behind it, so a doubt about them is about the last task that begins before the place
    private static @Nullable String taskAt(SourceSpan place, List<DraftContent.ItemLine> items) {
        return items.stream()
                .filter(item -> item.span() != null && item.span().contains(place))
                .flatMap(item -> item.tasks().stream())
                .filter(task -> task.span() != null && task.span().from() <= place.from())
                .max(Comparator.comparingInt(
                        task -> task.span() == null ? 0 : task.span().from()))
                .map(TaskLine::id)
                .orElse(null);
    }

    private RestatementLine pair(Restatement pair, List<DraftContent.ItemLine> items) {
        return new RestatementLine(
                next("r"),
                task(pair.body(), items),
                task(pair.annex(), items),
                pair.score(),
                RestatementState.PROPOSED);
    }

    private static String task(Restatement.Place place, List<DraftContent.ItemLine> items) {
        return items.get(place.item()).tasks().get(place.task()).id();
    }

    private String next(String kind) {
        lastId++;
        return kind + lastId;
    }
}
