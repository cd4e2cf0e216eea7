package io.sunledger.intake;

import io.sunledger.kernel.SourceSpan;
import io.sunledger.plan.PlanContent.Place;
import io.sunledger.plan.PlanContent.Work;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/**
 * A task of a draft.
 *
 * @param restated where the annex says it again, once both were merged
 */
@Type("DraftTask")
public record TaskLine(
        @NonNull String id,
        @NonNull String text,
        @Nullable SourceSpan span,
        @NonNull List<@NonNull SourceSpan> restated,
        @NonNull List<@NonNull AssigneeLine> assignments,
        @NonNull List<@NonNull DeadlineLine> deadlines,
        @NonNull List<@NonNull FrequencyLine> frequencies,
        @NonNull List<@NonNull TimeLimitLine> timeLimits,
        @NonNull List<@NonNull TargetLine> targets) {
    public TaskLine {
        restated = List.copyOf(restated);
        assignments = List.copyOf(assignments);
        deadlines = List.copyOf(deadlines);
        frequencies = List.copyOf(frequencies);
        timeLimits = List.copyOf(timeLimits);
        targets = List.copyOf(targets);
    }

    TaskLine withAssignments(List<AssigneeLine> newOnes) {
        return new TaskLine(id, text, span, restated, newOnes, deadlines, frequencies, timeLimits, targets);
    }

    TaskLine withText(String newText, @Nullable SourceSpan newSpan) {
        return new TaskLine(id, newText, newSpan, restated, assignments, deadlines, frequencies, timeLimits, targets);
    }

    /** The same task under another id. */
    TaskLine as(String newId) {
        return new TaskLine(newId, text, span, restated, assignments, deadlines, frequencies, timeLimits, targets);
    }

    /** With the facts alone that were read within its own span; what a clerk entered stays. */
    TaskLine withFactsOfSpan() {
        return new TaskLine(
                id,
                text,
                span,
                restated,
                assignments,
                within(deadlines, DeadlineLine::span),
                within(frequencies, FrequencyLine::span),
                within(timeLimits, TimeLimitLine::span),
                within(targets, TargetLine::span));
    }

    private <F> List<F> within(List<F> facts, Function<F, @Nullable SourceSpan> place) {
        var own = span;
        return facts.stream()
                .filter(fact -> {
                    var at = place.apply(fact);
                    return at == null || own == null || own.contains(at);
                })
                .toList();
    }

    /** This task, followed by another of the same point. */
    TaskLine joined(TaskLine next) {
        return new TaskLine(
                id,
                text + next.text,
                cover(span, next.span),
                union(restated, next.restated),
                union(assignments, next.assignments),
                union(deadlines, next.deadlines),
                union(frequencies, next.frequencies),
                union(timeLimits, next.timeLimits),
                union(targets, next.targets));
    }

    /**
     * This task of the body, together with the annex row that says it again: the body's text and units, the row's deadlines
     * where it has any (those of an earlier row stay), both places, and every unit, frequency, limit and target that only the row has.
     */
    TaskLine restatedBy(TaskLine row) {
        return new TaskLine(
                id,
                text,
                span,
                row.span == null ? restated : DraftContent.plus(restated, row.span),
                unitsOfBoth(row),
                row.deadlines.isEmpty()
                        ? deadlines
                        : restated.isEmpty() ? row.deadlines : union(deadlines, row.deadlines),
                said(frequencies, row.frequencies, FrequencyLine::said),
                said(timeLimits, row.timeLimits, TimeLimitLine::said),
                said(targets, row.targets, TargetLine::said));
    }

    private List<AssigneeLine> unitsOfBoth(TaskLine row) {
        return said(
                assignments,
                row.assignments,
                line -> line.resolved() ? line.unitId() + "/" + line.groupId() : line.name());
    }

    private static <F> List<F> said(List<F> own, List<F> others, Function<F, Object> saying) {
        var known = own.stream().map(saying).toList();
        return Stream.concat(own.stream(), others.stream().filter(other -> !known.contains(saying.apply(other))))
                .toList();
    }

    private static <F> List<F> union(List<F> first, List<F> second) {
        return Stream.concat(first.stream(), second.stream()).distinct().toList();
    }

    private static @Nullable SourceSpan cover(@Nullable SourceSpan first, @Nullable SourceSpan second) {
        if (first == null || second == null) {
            return first == null ? second : first;
        }
        return new SourceSpan(Math.min(first.from(), second.from()), Math.max(first.to(), second.to()));
    }

    private List<Place> places() {
        var body = span == null ? Stream.<Place>empty() : Stream.of(new Place(span, false));
        return Stream.concat(body, restated.stream().map(again -> new Place(again, true)))
                .toList();
    }

    Work work() {
        return new Work(
                text,
                places(),
                assignments.stream().map(AssigneeLine::said).toList(),
                deadlines.stream().map(DeadlineLine::said).toList(),
                frequencies.stream().map(FrequencyLine::said).toList(),
                timeLimits.stream().map(TimeLimitLine::said).toList(),
                targets.stream().map(TargetLine::said).toList());
    }
}
