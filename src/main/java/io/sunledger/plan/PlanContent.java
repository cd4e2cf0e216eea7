package io.sunledger.plan;

import io.sunledger.kernel.Assignee;
import io.sunledger.kernel.Deadline;
import io.sunledger.kernel.Disclosure;
import io.sunledger.kernel.Frequency;
import io.sunledger.kernel.Period;
import io.sunledger.kernel.SourceSpan;
import io.sunledger.kernel.Target;
import io.sunledger.kernel.TimeLimit;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that a plan says, at one time: what is issued, and what a revision keeps.
 *
 * @param jurisdiction the place it is for, as printed: 湖州市
 * @param issuedOn the date under the signature; groups have the members that they had on that day
 * @param defaultAssignments who owes every task
 */
public record PlanContent(
        String title,
        int year,
        @Nullable String jurisdiction,
        @Nullable String issuer,
        @Nullable String documentNumber,
        LocalDate issuedOn,
        @Nullable Disclosure disclosure,
        List<Assignee> defaultAssignments,
        List<Period> reportingPeriods,
        List<Point> items) {
    public PlanContent {
        defaultAssignments = List.copyOf(defaultAssignments);
        reportingPeriods = List.copyOf(reportingPeriods);
        items = List.copyOf(items);
    }

    /**
     * A numbered point.
     *
     * @param number as printed: (一), 1., or a row's number
     * @param part the heading above it; null in an annex
     * @param annex the annex table's title, for a row of one
     */
    public record Point(
            String number,
            @Nullable String part,
            @Nullable String title,
            @Nullable String annex,
            List<Work> tasks) {
        public Point {
            tasks = List.copyOf(tasks);
        }
    }

    /**
     * A task: a stretch of text with one set of units.
     *
     * @param places where the document says it; none for one that a clerk added
     */
    public record Work(
            String text,
            List<Place> places,
            List<Assignee> assignments,
            List<Deadline> deadlines,
            List<Frequency> frequencies,
            List<TimeLimit> timeLimits,
            List<Target> targets) {
        public Work {
            places = List.copyOf(places);
            assignments = List.copyOf(assignments);
            deadlines = List.copyOf(deadlines);
            frequencies = List.copyOf(frequencies);
            timeLimits = List.copyOf(timeLimits);
            targets = List.copyOf(targets);
        }
    }

    /** @param restated whether it is an annex that says it again there */
    public record Place(SourceSpan span, boolean restated) {}
}
