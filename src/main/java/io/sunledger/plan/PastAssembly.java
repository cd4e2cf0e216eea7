package io.sunledger.plan;

import io.sunledger.history.PastRow;
import io.sunledger.kernel.Cycle;
import io.sunledger.kernel.Disclosure;
import io.sunledger.kernel.LimitUnit;
import io.sunledger.kernel.Role;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts rows of the past together to what a plan or a task said. */
final class PastAssembly {
    private static final Comparator<PastRow> IN_ORDER = Comparator.comparingInt(row -> row.number("ordinal"));

    private final Map<String, List<PastRow>> rows;
    private final LocalDate on;

    PastAssembly(List<PastRow> rows, LocalDate on) {
        this.rows = rows.stream().collect(Collectors.groupingBy(PastRow::thing));
        this.on = on;
    }

    @Nullable
    PlanAsOf plan() {
        return of("plan").stream().findFirst().map(this::plan).orElse(null);
    }

    @Nullable
    TaskAsOf task(UUID id) {
        return of("task").stream()
                .filter(row -> row.id("id").equals(id))
                .findFirst()
                .map(this::task)
                .orElse(null);
    }

    private List<PastRow> of(String thing) {
        return rows.getOrDefault(thing, List.of());
    }

    private <V> List<V> each(
            String thing, Predicate<PastRow> which, Comparator<PastRow> order, Function<PastRow, V> view) {
        return of(thing).stream().filter(which).sorted(order).map(view).toList();
    }

    private PlanAsOf plan(PastRow row) {
        return new PlanAsOf(
                on,
                row.id("id"),
                row.number("version"),
                row.text("title"),
                row.number("year"),
                row.textOrNull("jurisdiction"),
                row.textOrNull("issuer"),
                row.textOrNull("document_number"),
                row.day("issued_on"),
                row.oneOfOrNull(Disclosure.class, "disclosure"),
                row.instant("entered_at"),
                row.instantOrNull("amended_at"),
                each("assignment", part -> part.idOrNull("task_id") == null, IN_ORDER, PastAssembly::assignment),
                each(
                        "reporting_period",
                        part -> true,
                        Comparator.comparing(part -> part.day("due")),
                        PastAssembly::period),
                each("plan_item", part -> true, IN_ORDER, this::item));
    }

    private ItemAsOf item(PastRow row) {
        var id = row.id("id");
        return new ItemAsOf(
                id,
                row.id("plan_id"),
                row.number("ordinal"),
                row.text("number"),
                row.textOrNull("part"),
                row.textOrNull("title"),
                row.textOrNull("annex"),
                each("task", task -> task.id("item_id").equals(id), IN_ORDER, this::task));
    }

    private TaskAsOf task(PastRow row) {
        var id = row.id("id");
        return new TaskAsOf(
                on,
                id,
                row.id("plan_id"),
                row.id("item_id"),
                row.number("ordinal"),
                row.number("version"),
                row.text("text"),
                row.flag("withdrawn"),
                said("task_place", id, PastAssembly::place),
                said("assignment", id, PastAssembly::assignment),
                said("task_deadline", id, PastAssembly::deadline),
                said("task_frequency", id, PastAssembly::frequency),
                said("task_time_limit", id, PastAssembly::timeLimit),
                said("task_target", id, PastAssembly::target));
    }

    private <V> List<V> said(String thing, UUID task, Function<PastRow, V> view) {
        return each(thing, part -> task.equals(part.idOrNull("task_id")), IN_ORDER, view);
    }

    private static PlaceView place(PastRow row) {
        return new PlaceView(
                row.id("task_id"), row.number("from_offset"), row.number("to_offset"), row.flag("restated"));
    }

    private static AssignmentView assignment(PastRow row) {
        return new AssignmentView(
                row.id("id"),
                row.id("plan_id"),
                row.idOrNull("task_id"),
                row.oneOf(Role.class, "role"),
                row.text("name"),
                row.idOrNull("unit_id"),
                row.idOrNull("group_id"));
    }

    private static DeadlineView deadline(PastRow row) {
        return new DeadlineView(
                row.id("id"), row.id("task_id"), row.text("text"), row.day("due"), row.flag("whole_year"));
    }

    private static FrequencyView frequency(PastRow row) {
        return new FrequencyView(
                row.id("id"),
                row.id("task_id"),
                row.text("text"),
                row.oneOf(Cycle.class, "every"),
                row.number("at_least"));
    }

    private static TimeLimitView timeLimit(PastRow row) {
        return new TimeLimitView(
                row.id("id"),
                row.id("task_id"),
                row.text("text"),
                amount(row),
                row.oneOf(LimitUnit.class, "unit"),
                row.text("subject"));
    }

    private static BigDecimal amount(PastRow row) {
        return Objects.requireNonNull(row.decimalOrNull("amount"));
    }

    private static TargetView target(PastRow row) {
        return new TargetView(
                row.id("id"),
                row.id("task_id"),
                row.text("text"),
                row.decimalOrNull("at_least"),
                row.decimalOrNull("at_most"),
                row.text("unit"),
                row.text("subject"));
    }

    private static ReportingPeriodView period(PastRow row) {
        return new ReportingPeriodView(
                row.id("id"), row.id("plan_id"), row.day("due"), row.text("text"), row.text("subject"));
    }
}
