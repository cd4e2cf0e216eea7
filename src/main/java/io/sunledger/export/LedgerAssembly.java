package io.sunledger.export;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import io.sunledger.duty.DutyView;
import io.sunledger.export.sheet.LedgerRow;
import io.sunledger.plan.FrequencyView;
import io.sunledger.plan.ItemView;
import io.sunledger.plan.PlanView;
import io.sunledger.plan.ReportingPeriodView;
import io.sunledger.plan.TargetView;
import io.sunledger.plan.TaskView;
import io.sunledger.progress.ReportView;
import io.sunledger.review.CloseOutView;
import io.sunledger.unit.UnitView;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What is gathered of a stretch of duties until their rows are whole. */
final class LedgerAssembly {
    private final Map<UUID, DutyView> duties;
    private final Map<UUID, PlanView> plans = new HashMap<>();
    private final Map<UUID, ItemView> items = new HashMap<>();
    private final Map<UUID, TaskView> tasks = new HashMap<>();
    private final Map<UUID, UnitView> units = new HashMap<>();
    private final Map<UUID, Integer> evidence = new HashMap<>();
    private final Map<UUID, CloseOutView> closeOuts = new HashMap<>();
    private Map<UUID, List<FrequencyView>> frequencies = Map.of();
    private Map<UUID, List<TargetView>> targets = Map.of();
    private Map<UUID, List<ReportingPeriodView>> periods = Map.of();
    private Map<UUID, List<ReportView>> reports = Map.of();

    LedgerAssembly(List<DutyView> duties) {
        this.duties = duties.stream().collect(toMap(DutyView::id, identity()));
    }

    /** Which report a row tells. */
    sealed interface Wanted {
        /** That of the latest period that has one. */
        record Latest() implements Wanted {}

        /** That of one period. */
        record OfPeriod(UUID period) implements Wanted {}

        /** Of each duty that of a period of its own. */
        record Each(Map<UUID, UUID> periods) implements Wanted {}
    }

    List<UUID> duties() {
        return List.copyOf(duties.keySet());
    }

    Set<UUID> plans() {
        return ids(DutyView::planId);
    }

    Set<UUID> items() {
        return ids(DutyView::itemId);
    }

    Set<UUID> tasks() {
        return ids(DutyView::taskId);
    }

    Set<UUID> units() {
        return ids(DutyView::unitId);
    }

    private Set<UUID> ids(Function<DutyView, UUID> id) {
        var ids = new HashSet<UUID>();
        duties.values().forEach(duty -> ids.add(id.apply(duty)));
        return ids;
    }

    void putPlans(Collection<PlanView> found) {
        found.forEach(plan -> plans.put(plan.id(), plan));
    }

    void putItems(Collection<ItemView> found) {
        found.forEach(item -> items.put(item.id(), item));
    }

    void putTasks(Collection<TaskView> found) {
        found.forEach(task -> tasks.put(task.id(), task));
    }

    void putUnits(Collection<UnitView> found) {
        found.forEach(unit -> units.put(unit.id(), unit));
    }

    void putFrequencies(Collection<FrequencyView> found) {
        frequencies = found.stream().collect(groupingBy(FrequencyView::taskId));
    }

    void putTargets(Collection<TargetView> found) {
        targets = found.stream().collect(groupingBy(TargetView::taskId));
    }

    void putPeriods(Collection<ReportingPeriodView> found) {
        periods = found.stream()
                .sorted(Comparator.comparing(ReportingPeriodView::due))
                .collect(groupingBy(ReportingPeriodView::planId));
    }

    void putReports(Collection<ReportView> found) {
        reports = found.stream().collect(groupingBy(ReportView::dutyId));
    }

    void putEvidence(Map<UUID, Integer> counts) {
        evidence.putAll(counts);
    }

    /** @param found of each duty the latest last */
    void putCloseOuts(Collection<CloseOutView> found) {
        found.forEach(closeOut -> closeOuts.put(closeOut.dutyId(), closeOut));
    }

    List<LedgerRow> rows(List<UUID> order, Wanted wanted, LocalDate today) {
        return order.stream()
                .map(duties::get)
                .filter(Objects::nonNull)
                .map(duty -> row(Objects.requireNonNull(duty), wanted, today))
                .toList();
    }

    private LedgerRow row(DutyView duty, Wanted wanted, LocalDate today) {
        var period = period(duty, wanted, today);
        return new LedgerRow(
                duty,
                known(plans, duty.planId()),
                known(items, duty.itemId()),
                known(tasks, duty.taskId()),
                known(units, duty.unitId()),
                frequencies.getOrDefault(duty.taskId(), List.of()),
                targets.getOrDefault(duty.taskId(), List.of()),
                period,
                period == null ? null : report(duty.id(), period.id()),
                evidence.getOrDefault(duty.id(), 0),
                closeOuts.get(duty.id()));
    }

    private @Nullable ReportView report(UUID duty, UUID period) {
        return reports.getOrDefault(duty, List.of()).stream()
                .filter(report -> report.periodId().equals(period))
                .findFirst()
                .orElse(null);
    }

    private @Nullable ReportingPeriodView period(DutyView duty, Wanted wanted, LocalDate today) {
        var ofPlan = periods.getOrDefault(duty.planId(), List.of());
        var id = periodWanted(duty.id(), wanted);
        return ofPlan.stream()
                .filter(period ->
                        id == null ? !period.due().isBefore(today) : period.id().equals(id))
                .findFirst()
                .orElse(id == null && !ofPlan.isEmpty() ? ofPlan.get(ofPlan.size() - 1) : null);
    }

    /** Null for the next period to come, and after the last one for that. */
    private @Nullable UUID periodWanted(UUID duty, Wanted wanted) {
        if (wanted instanceof Wanted.OfPeriod one) {
            return one.period();
        }
        if (wanted instanceof Wanted.Each each) {
            return each.periods().get(duty);
        }
        return reports.getOrDefault(duty, List.of()).stream()
                .map(ReportView::periodId)
                .findFirst()
                .orElse(null);
    }

    private static <V> V known(Map<UUID, V> found, UUID id) {
        return Objects.requireNonNull(found.get(id), id::toString);
    }
}
