package io.sunledger.intake;

import io.sunledger.kernel.Breach;
import io.sunledger.kernel.Refused;
import io.sunledger.kernel.SourceSpan;
import io.sunledger.plan.PlanContent;
import io.sunledger.plan.WorkCheck;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Whether a draft can be issued: everything that is wrong with it, each with its place, or the plan that it makes. */
final class Readiness {
    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2100;

    private final DraftContent draft;
    private final List<Breach> breaches = new ArrayList<>();

    private Readiness(DraftContent draft) {
        this.draft = draft;
    }

    /** @param others what is wrong with it besides */
    static List<Breach> breachesOf(DraftContent draft, List<Breach> others) {
        var readiness = new Readiness(draft);
        readiness.head();
        readiness.doubts();
        readiness.restatements();
        readiness.units();
        readiness.items();
        readiness.periods();
        readiness.breaches.addAll(others);
        return List.copyOf(readiness.breaches);
    }

    /** @throws Refused draft.notReady with everything that is wrong */
    static PlanContent plan(DraftContent draft, List<Breach> others) {
        var breaches = breachesOf(draft, others);
        if (!breaches.isEmpty()) {
            throw Refused.forAll("draft.notReady", breaches);
        }
        var head = draft.head();
        return new PlanContent(
                Objects.requireNonNull(head.title()),
                Objects.requireNonNull(head.year()),
                head.jurisdiction(),
                head.issuer(),
                head.documentNumber(),
                Objects.requireNonNull(head.issuedOn()),
                head.disclosure(),
                draft.defaultAssignments().stream().map(AssigneeLine::said).toList(),
                draft.reportingPeriods().stream().map(PeriodLine::said).toList(),
                draft.items().stream().map(Readiness::point).toList());
    }

    private static PlanContent.Point point(DraftContent.ItemLine item) {
        return new PlanContent.Point(
                item.number(),
                item.part(),
                item.title(),
                item.annex(),
                item.tasks().stream().map(TaskLine::work).toList());
    }

    private void head() {
        var head = draft.head();
        var title = head.title();
        if (title == null || title.isBlank()) {
            breach("/head/title", null, "draft.noTitle");
        }
        var year = head.year();
        if (year == null || year < FIRST_YEAR || year > LAST_YEAR) {
            breach("/head/year", null, "draft.noYear");
        }
        if (head.issuedOn() == null) {
            breach("/head/issuedOn", null, "draft.noDate");
        }
    }

    private void doubts() {
        for (var i = 0; i < draft.doubts().size(); i++) {
            var doubt = draft.doubts().get(i);
            if (doubt.verdict() == Verdict.OPEN) {
                breach("/doubts/" + i, doubt.span(), "draft.openDoubt", doubt.id(), doubt.message());
            }
        }
    }

    private void restatements() {
        for (var i = 0; i < draft.restatements().size(); i++) {
            var pair = draft.restatements().get(i);
            if (pair.state() == RestatementState.PROPOSED) {
                breach(
                        "/restatements/" + i,
                        draft.task(pair.annexTask()).span(),
                        "draft.openRestatement",
                        pair.id(),
                        draft.task(pair.annexTask()).text());
            }
        }
    }

    private void units() {
        names("/defaultAssignments/", draft.defaultAssignments());
        for (var i = 0; i < draft.items().size(); i++) {
            var tasks = draft.items().get(i).tasks();
            for (var j = 0; j < tasks.size(); j++) {
                names(
                        "/items/" + i + "/tasks/" + j + "/assignments/",
                        tasks.get(j).assignments());
            }
        }
    }

    private void names(String path, List<AssigneeLine> lines) {
        for (var i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            if (!line.resolved()) {
                breach(path + i, line.span(), "draft.unknownUnit", line.name());
            }
        }
    }

    private void items() {
        if (draft.tasks().isEmpty()) {
            breach("/items", null, "draft.noTasks");
        }
        for (var i = 0; i < draft.items().size(); i++) {
            var item = draft.items().get(i);
            for (var j = 0; j < item.tasks().size(); j++) {
                task("/items/" + i + "/tasks/" + j, item.tasks().get(j));
            }
        }
    }

    // a name without a unit has been told already, with what comes nearest
    private void task(String path, TaskLine task) {
        WorkCheck.of(path, task.withAssignments(resolved(task)).work())
                .forEach(breach -> breaches.add(breach.in(task.span())));
    }

    private static List<AssigneeLine> resolved(TaskLine task) {
        return task.assignments().stream().filter(AssigneeLine::resolved).toList();
    }

    private void periods() {
        var days = new ArrayList<LocalDate>();
        for (var i = 0; i < draft.reportingPeriods().size(); i++) {
            var period = draft.reportingPeriods().get(i);
            if (days.contains(period.due())) {
                breach(
                        "/reportingPeriods/" + i,
                        period.span(),
                        "draft.periodTwice",
                        period.due().toString());
            }
            days.add(period.due());
        }
        if (days.isEmpty()) {
            breach("/reportingPeriods", null, "draft.noPeriod");
        }
    }

    private void breach(String path, @Nullable SourceSpan place, String code, Object... facts) {
        breaches.add(Breach.at(path, code, facts).in(place));
    }
}
