package io.sunledger.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.sunledger.intake.reading.Draft;
import io.sunledger.intake.reading.DraftAssignment;
import io.sunledger.intake.reading.DraftDeadline;
import io.sunledger.intake.reading.DraftFrequency;
import io.sunledger.intake.reading.DraftItem;
import io.sunledger.intake.reading.DraftPlan;
import io.sunledger.intake.reading.DraftReportingPeriod;
import io.sunledger.intake.reading.DraftTarget;
import io.sunledger.intake.reading.DraftTask;
import io.sunledger.intake.reading.DraftTimeLimit;
import io.sunledger.intake.reading.Fact;
import io.sunledger.intake.reading.NamedUnit;
import io.sunledger.intake.reading.ReadingWarning;
import io.sunledger.intake.reading.Restatement;
import io.sunledger.intake.reading.WarningCode;
import io.sunledger.kernel.Cycle;
import io.sunledger.kernel.Disclosure;
import io.sunledger.kernel.LimitUnit;
import io.sunledger.kernel.Origin;
import io.sunledger.kernel.Role;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A draft in the JSON shape of the plan corpus, with places, origins and warnings besides. Dates are ISO strings, offsets
 * count UTF-16 units from 0.
 *
 * @param source the document's file name
 */
public record DraftDocument(
        String source,
        Plan plan,
        List<Assignment> defaultAssignments,
        List<ReportingPeriod> reportingPeriods,
        List<Item> items,
        List<Restatement> restatements,
        List<Warning> warnings) {

    /** The plan's fields; those that the document does not state are null, not left out. */
    public record Plan(
            @Nullable String title,
            @Nullable Integer year,
            @Nullable String jurisdiction,
            @Nullable String issuer,
            @Nullable String documentNumber,
            @Nullable String issuedOn,
            @Nullable String disclosure) {
        static Plan of(DraftPlan plan) {
            var issuedOn = value(plan.issuedOn());
            Disclosure disclosure = value(plan.disclosure());
            return new Plan(
                    value(plan.title()),
                    value(plan.year()),
                    value(plan.jurisdiction()),
                    value(plan.issuer()),
                    value(plan.documentNumber()),
                    issuedOn == null ? null : issuedOn.toString(),
                    disclosure == null ? null : disclosure.words());
        }

        private static <T> @Nullable T value(@Nullable Fact<T> fact) {
            return fact == null ? null : fact.value();
        }
    }

    /** One item: {@link DraftItem}. */
    public record Item(
            String number,
            @Nullable String part,
            @Nullable String title,
            @Nullable String annex,
            int from,
            int to,
            List<Task> tasks) {
        static Item of(DraftItem item) {
            var tasks = item.tasks().stream().map(Task::of).toList();
            var span = item.span();
            return new Item(item.number(), item.part(), item.title(), item.annex(), span.from(), span.to(), tasks);
        }
    }

    /** One task: {@link DraftTask}. */
    public record Task(
            String text,
            int from,
            int to,
            Origin origin,
            List<Assignment> assignments,
            List<Deadline> deadlines,
            List<Frequency> frequencies,
            List<TimeLimit> timeLimits,
            List<Target> targets) {
        static Task of(DraftTask task) {
            return new Task(
                    task.text(),
                    task.span().from(),
                    task.span().to(),
                    task.origin(),
                    task.assignments().stream().map(Assignment::of).toList(),
                    task.deadlines().stream().map(Deadline::of).toList(),
                    task.frequencies().stream().map(Frequency::of).toList(),
                    task.timeLimits().stream().map(TimeLimit::of).toList(),
                    task.targets().stream().map(Target::of).toList());
        }
    }

    /**
     * The units of one role.
     *
     * @param units their names alone, as the corpus has them
     * @param places the same units with their places, in the same order
     */
    public record Assignment(Role role, List<String> units, List<Place> places) {
        static Assignment of(DraftAssignment assignment) {
            var units = assignment.units();
            return new Assignment(
                    assignment.role(),
                    units.stream().map(NamedUnit::name).toList(),
                    units.stream().map(Place::of).toList());
        }
    }

    /** Where a unit is named. */
    public record Place(int from, int to, Origin origin) {
        static Place of(NamedUnit unit) {
            return new Place(unit.span().from(), unit.span().to(), unit.origin());
        }
    }

    /** One deadline; {@code wholeYear} is there only when true. */
    public record Deadline(
            String text,
            String due,
            @JsonInclude(Include.NON_NULL) @Nullable Boolean wholeYear,
            int from,
            int to,
            Origin origin) {
        static Deadline of(DraftDeadline d) {
            var span = d.span();
            var wholeYear = d.wholeYear() ? Boolean.TRUE : null;
            return new Deadline(d.text(), d.due().toString(), wholeYear, span.from(), span.to(), d.origin());
        }
    }

    /** One frequency: {@link DraftFrequency}. */
    public record Frequency(String text, Cycle every, int atLeast, int from, int to, Origin origin) {
        static Frequency of(DraftFrequency f) {
            return new Frequency(
                    f.text(), f.every(), f.atLeast(), f.span().from(), f.span().to(), f.origin());
        }
    }

    /** One time limit: {@link DraftTimeLimit}. */
    public record TimeLimit(
            String text, BigDecimal amount, LimitUnit unit, String subject, int from, int to, Origin origin) {
        static TimeLimit of(DraftTimeLimit t) {
            var span = t.span();
            return new TimeLimit(t.text(), t.amount(), t.unit(), t.subject(), span.from(), span.to(), t.origin());
        }
    }

    /** One target; of the bounds only the one that is set is there. */
    public record Target(
            String text,
            @JsonInclude(Include.NON_NULL) @Nullable BigDecimal atLeast,
            @JsonInclude(Include.NON_NULL) @Nullable BigDecimal atMost,
            String unit,
            String subject,
            int from,
            int to,
            Origin origin) {
        static Target of(DraftTarget t) {
            var span = t.span();
            return new Target(
                    t.text(), t.atLeast(), t.atMost(), t.unit(), t.subject(), span.from(), span.to(), t.origin());
        }
    }

    /** One reporting date: {@link DraftReportingPeriod}. */
    public record ReportingPeriod(String due, String text, String subject, int from, int to, Origin origin) {
        static ReportingPeriod of(DraftReportingPeriod p) {
            var span = p.span();
            return new ReportingPeriod(p.due().toString(), p.text(), p.subject(), span.from(), span.to(), p.origin());
        }
    }

    /** One doubtful place: {@link ReadingWarning}. */
    public record Warning(WarningCode code, int from, int to, String message) {
        static Warning of(ReadingWarning warning) {
            var span = warning.span();
            return new Warning(warning.code(), span.from(), span.to(), warning.message());
        }
    }

    /** The draft as it is printed. */
    public static DraftDocument of(Draft draft, String source) {
        return new DraftDocument(
                source,
                Plan.of(draft.plan()),
                draft.defaultAssignments().stream().map(Assignment::of).toList(),
                draft.reportingPeriods().stream().map(ReportingPeriod::of).toList(),
                draft.items().stream().map(Item::of).toList(),
                draft.restatements(),
                draft.warnings().stream().map(Warning::of).toList());
    }
}
