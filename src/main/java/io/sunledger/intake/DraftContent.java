package io.sunledger.intake;

import io.sunledger.kernel.Disclosure;
import io.sunledger.kernel.Origin;
import io.sunledger.kernel.Refused;
import io.sunledger.kernel.SourceSpan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/**
 * What a draft says: what the reader found, as the clerk has corrected it so far. A value; every change makes a new one.
 *
 * @param lastId the greatest number in an id that was given to a part: ids are never given twice
 */
@Type("DraftContent")
public record DraftContent(
        @NonNull Head head,
        @NonNull List<@NonNull AssigneeLine> defaultAssignments,
        @NonNull List<@NonNull PeriodLine> reportingPeriods,
        @NonNull List<@NonNull ItemLine> items,
        @NonNull List<@NonNull Doubt> doubts,
        @NonNull List<@NonNull RestatementLine> restatements,
        int lastId) {
    public DraftContent {
        defaultAssignments = List.copyOf(defaultAssignments);
        reportingPeriods = List.copyOf(reportingPeriods);
        items = List.copyOf(items);
        doubts = List.copyOf(doubts);
        restatements = List.copyOf(restatements);
    }

    /** What stands above the points; the places say where it was read. */
    @Type("DraftHead")
    public record Head(
            @Nullable String title,
            @Nullable Integer year,
            @Nullable String jurisdiction,
            @Nullable String issuer,
            @Nullable String documentNumber,
            @Nullable LocalDate issuedOn,
            @Nullable Disclosure disclosure,
            @NonNull List<@NonNull HeadPlace> places) {
        public Head {
            places = List.copyOf(places);
        }
    }

    /** Where a field of the head was read. */
    @Type("DraftHeadPlace")
    public record HeadPlace(
            @NonNull String field,
            @NonNull SourceSpan span,
            @NonNull Origin origin) {}

    /** A numbered point, or a row of an annex. */
    @Type("DraftItem")
    public record ItemLine(
            @NonNull String id,
            @NonNull String number,
            @Nullable String part,
            @Nullable String title,
            @Nullable String annex,
            @Nullable SourceSpan span,
            @NonNull List<@NonNull TaskLine> tasks) {
        public ItemLine {
            tasks = List.copyOf(tasks);
        }

        ItemLine with(List<TaskLine> newTasks) {
            return new ItemLine(id, number, part, title, annex, span, newTasks);
        }
    }

    /** A task without units, on purpose or not, is listed among the doubts. */
    public List<TaskLine> tasks() {
        return items.stream().flatMap(item -> item.tasks().stream()).toList();
    }

    /** @throws Refused draft.task.notFound */
    public TaskLine task(String id) {
        return tasks().stream()
                .filter(task -> task.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Refused.notFound("draft.task", id));
    }

    /** Every unit that is named, wherever. */
    public Stream<AssigneeLine> assignees() {
        return Stream.concat(
                defaultAssignments.stream(), tasks().stream().flatMap(task -> task.assignments().stream()));
    }

    /** The names that no unit or group is known for, each once. */
    public List<String> unresolvedNames() {
        return assignees()
                .filter(line -> !line.resolved())
                .map(AssigneeLine::name)
                .distinct()
                .toList();
    }

    /** Where the document prints a name. */
    static List<SourceSpan> places(DraftContent content, String name) {
        return content.assignees()
                .filter(line -> line.name().equals(name))
                .map(AssigneeLine::span)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    DraftContent withHead(Head newHead) {
        return new DraftContent(newHead, defaultAssignments, reportingPeriods, items, doubts, restatements, lastId);
    }

    DraftContent withDefaults(List<AssigneeLine> newDefaults) {
        return new DraftContent(head, newDefaults, reportingPeriods, items, doubts, restatements, lastId);
    }

    DraftContent withPeriods(List<PeriodLine> newPeriods) {
        return new DraftContent(head, defaultAssignments, newPeriods, items, doubts, restatements, lastId);
    }

    DraftContent withItems(List<ItemLine> newItems) {
        return new DraftContent(head, defaultAssignments, reportingPeriods, newItems, doubts, restatements, lastId);
    }

    DraftContent withDoubts(List<Doubt> newDoubts) {
        return new DraftContent(head, defaultAssignments, reportingPeriods, items, newDoubts, restatements, lastId);
    }

    DraftContent withRestatements(List<RestatementLine> newPairs) {
        return new DraftContent(head, defaultAssignments, reportingPeriods, items, doubts, newPairs, lastId);
    }

    /** With the counter moved on by so many. */
    DraftContent numbered(int given) {
        return new DraftContent(
                head, defaultAssignments, reportingPeriods, items, doubts, restatements, lastId + given);
    }

    DraftContent mapAssignees(UnaryOperator<AssigneeLine> change) {
        return withDefaults(defaultAssignments.stream().map(change).toList())
                .mapTasks(task -> List.of(task.withAssignments(
                        task.assignments().stream().map(change).toList())));
    }

    /** Each task by what stands in its place: itself, several, or none. */
    DraftContent mapTasks(Function<TaskLine, List<TaskLine>> change) {
        return withItems(items.stream()
                .map(item -> item.with(
                        item.tasks().stream().map(change).flatMap(List::stream).toList()))
                .toList());
    }

    /** @throws Refused draft.task.notFound */
    DraftContent replaceTask(String id, List<TaskLine> by) {
        task(id);
        return mapTasks(task -> task.id().equals(id) ? by : List.of(task));
    }

    /** The doubts that meet this are settled so, where they are still open. */
    DraftContent settle(Predicate<Doubt> which, Verdict verdict) {
        return withDoubts(doubts.stream()
                .map(doubt -> doubt.verdict() == Verdict.OPEN && which.test(doubt) ? doubt.settled(verdict) : doubt)
                .toList());
    }

    /** Adds a task to an item's end. */
    DraftContent addTask(String item, TaskLine task) {
        if (items.stream().noneMatch(other -> other.id().equals(item))) {
            throw Refused.notFound("draft.item", item);
        }
        return withItems(items.stream()
                .map(other -> other.id().equals(item) ? other.with(plus(other.tasks(), task)) : other)
                .toList());
    }

    /** Items that a change has left without a task have nothing to say any more. */
    DraftContent withoutEmptyItems() {
        return withItems(items.stream().filter(item -> !item.tasks().isEmpty()).toList());
    }

    /** Whether this task or doubt is about that one. */
    static Predicate<Doubt> about(String task) {
        return doubt -> Objects.equals(doubt.task(), task);
    }

    static <T> List<T> plus(List<T> list, T one) {
        var longer = new ArrayList<>(list);
        longer.add(one);
        return longer;
    }
}
