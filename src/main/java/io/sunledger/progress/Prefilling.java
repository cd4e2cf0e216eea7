package io.sunledger.progress;

import io.quarkus.arc.All;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.sunledger.duty.Duties;
import io.sunledger.duty.DutyView;
import io.sunledger.kernel.Actor;
import io.sunledger.kernel.DutyState;
import io.sunledger.kernel.Refused;
import io.sunledger.plan.PlanDetails;
import io.sunledger.plan.ReportingPeriodView;
import io.sunledger.platform.Today;
import io.sunledger.undertaking.MeasureView;
import io.sunledger.undertaking.Measures;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Fills in what is known, so that it is not asked again, and tells what a report says otherwise than the one before.
 *
 * <p>Codes of refusal: duty.notFound, period.notFound, access.forbidden, access.noUnit.
 */
@ApplicationScoped
public class Prefilling {
    private final Reports reports;
    private final Duties duties;
    private final PlanDetails plans;
    private final Measures measures;
    private final List<Known> known;
    private final Clock clock;

    Prefilling(
            Reports reports, Duties duties, PlanDetails plans, Measures measures, @All List<Known> known, Clock clock) {
        this.reports = reports;
        this.duties = duties;
        this.plans = plans;
        this.measures = measures;
        this.known = known;
        this.clock = clock;
    }

    /** @throws Refused duty.notFound, period.notFound */
    public Uni<PrefilledReport> get(UUID duty, UUID period, Actor actor) {
        return duties.get(duty, actor)
                .chain(seen -> plans.reportingPeriodsOf(List.of(seen.planId()))
                        .chain(periods -> get(seen, find(periods, period), periods, actor)));
    }

    private Uni<PrefilledReport> get(
            DutyView duty, ReportingPeriodView period, List<ReportingPeriodView> periods, Actor actor) {
        var before = periods.stream()
                .filter(one -> one.due().isBefore(period.due()))
                .reduce((first, second) -> second.due().isBefore(first.due()) ? first : second)
                .orElse(null);
        var from = before == null
                ? LocalDate.of(period.due().getYear(), 1, 1)
                : before.due().plusDays(1);
        var to = latest(from, earliest(Today.by(clock), period.due()));
        return reports.ofDuties(List.of(duty.id()))
                .chain(all -> facts(duty.id(), from, to, actor)
                        .chain(facts -> measures.ofDuties(List.of(duty.id()))
                                .map(found -> done(found, from))
                                .map(done -> filled(duty, new Basis(period, periods, all), facts, done))));
    }

    private Uni<Known.Facts> facts(UUID duty, LocalDate from, LocalDate to, Actor actor) {
        return Multi.createFrom()
                .iterable(known)
                .onItem()
                .transformToUniAndConcatenate(source -> source.of(duty, from, to, actor))
                .collect()
                .asList()
                .map(Prefilling::together);
    }

    private static Known.Facts together(List<Known.Facts> all) {
        return new Known.Facts(
                all.stream().flatMap(facts -> facts.values().stream()).toList(),
                all.stream().flatMap(facts -> facts.counts().stream()).toList());
    }

    private List<MeasureView> done(List<MeasureView> all, LocalDate from) {
        return all.stream()
                .filter(measure -> measure.droppedAt() == null)
                .filter(measure -> measure.finishedAt() != null
                        && !LocalDate.ofInstant(measure.finishedAt(), clock.getZone())
                                .isBefore(from))
                .toList();
    }

    private static PrefilledReport filled(DutyView duty, Basis basis, Known.Facts facts, List<MeasureView> done) {
        var last = basis.last();
        var content = new ReportContent(
                last == null ? DutyState.NOT_STARTED : last.state(),
                done.stream().map(MeasureView::text).collect(Collectors.joining("\n")),
                "",
                last == null ? "" : last.problems(),
                last == null ? "" : last.nextSteps(),
                values(last, facts),
                facts.counts());
        return new PrefilledReport(
                duty.id(),
                basis.period().id(),
                last == null ? null : last.id(),
                basis.version(),
                last == null ? DutyState.NOT_STARTED : last.state(),
                content.done(),
                content.effect(),
                content.problems(),
                content.nextSteps(),
                content.values(),
                content.counts(),
                done,
                last == null ? List.of() : Differences.between(Differences.content(last), content));
    }

    private static List<TargetValue> values(@Nullable ReportView last, Known.Facts facts) {
        Map<UUID, TargetValue> values = new LinkedHashMap<>();
        Stream.concat(last == null ? Stream.empty() : last.values().stream(), facts.values().stream())
                .forEach(value -> values.put(value.targetId(), value));
        return List.copyOf(values.values());
    }

    /** What reports that the caller was shown say otherwise than those of the periods before; one without such is not in the map. */
    public Uni<Map<UUID, List<Difference>>> differencesOf(Collection<ReportView> shown) {
        var ids = shown.stream().map(ReportView::dutyId).collect(Collectors.toSet());
        return reports.ofDuties(ids)
                .map(all -> differences(all.stream()
                        .collect(Collectors.groupingBy(ReportView::dutyId))
                        .values()));
    }

    private static Map<UUID, List<Difference>> differences(Collection<List<ReportView>> ofEachDuty) {
        Map<UUID, List<Difference>> differences = new HashMap<>();
        for (var byPeriod : ofEachDuty) {
            for (var i = 1; i < byPeriod.size(); i++) {
                var now = byPeriod.get(i);
                var before = Differences.content(byPeriod.get(i - 1));
                differences.put(now.id(), Differences.between(before, Differences.content(now)));
            }
        }
        return differences;
    }

    private static ReportingPeriodView find(List<ReportingPeriodView> periods, UUID period) {
        return periods.stream()
                .filter(one -> one.id().equals(period))
                .findFirst()
                .orElseThrow(() -> Refused.notFound("period", period));
    }

    private static LocalDate earliest(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static LocalDate latest(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    /** On what a report is built: its period, the plan's periods, and the duty's reports by period. */
    private record Basis(ReportingPeriodView period, List<ReportingPeriodView> periods, List<ReportView> reports) {
        @Nullable
        ReportView last() {
            var earlier = periods.stream()
                    .filter(one -> one.due().isBefore(period.due()))
                    .map(ReportingPeriodView::id)
                    .toList();
            return reports.stream()
                    .filter(report -> earlier.contains(report.periodId()))
                    .reduce((first, second) -> second)
                    .orElse(null);
        }

        int version() {
            return reports.stream()
                    .filter(report -> report.periodId().equals(period.id()))
                    .mapToInt(ReportView::version)
                    .findFirst()
                    .orElse(0);
        }
    }
}
