package io.sunledger.progress.web;

import io.smallrye.mutiny.Uni;
import io.sunledger.duty.Duties;
import io.sunledger.duty.DutyView;
import io.sunledger.plan.PlanDetails;
import io.sunledger.plan.ReportingPeriodView;
import io.sunledger.platform.Batch;
import io.sunledger.progress.Difference;
import io.sunledger.progress.Prefilling;
import io.sunledger.progress.ReportRevisionView;
import io.sunledger.progress.ReportStepView;
import io.sunledger.progress.ReportView;
import io.sunledger.progress.ReportingOverview.UnitReporting;
import io.sunledger.progress.Reports;
import io.sunledger.security.CurrentActor;
import io.sunledger.unit.UnitView;
import io.sunledger.unit.Units;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** What hangs on reports, and a duty's reports, loaded for all of them at once. */
@GraphQLApi
public class ReportFieldsGraphQl {
    private final Reports reports;
    private final Prefilling prefilling;
    private final Duties duties;
    private final PlanDetails plans;
    private final Units units;
    private final CurrentActor actor;

    ReportFieldsGraphQl(
            Reports reports, Prefilling prefilling, Duties duties, PlanDetails plans, Units units, CurrentActor actor) {
        this.reports = reports;
        this.prefilling = prefilling;
        this.duties = duties;
        this.plans = plans;
        this.units = units;
        this.actor = actor;
    }

    @NonNull
    @Name("reports")
    public Uni<List<List<ReportView>>> ofDuties(@Source List<DutyView> of) {
        var ids = of.stream().map(DutyView::id).toList();
        return reports.ofDuties(ids).map(rows -> Batch.lists(ids, rows, ReportView::dutyId));
    }

    @NonNull
    public Uni<List<List<ReportRevisionView>>> revisions(@Source List<ReportView> of) {
        var ids = of.stream().map(ReportView::id).toList();
        return reports.revisionsOf(ids).map(rows -> Batch.lists(ids, rows, ReportRevisionView::reportId));
    }

    @NonNull
    public Uni<List<List<ReportStepView>>> steps(@Source List<ReportView> of) {
        var ids = of.stream().map(ReportView::id).toList();
        return reports.stepsOf(ids).map(rows -> Batch.lists(ids, rows, ReportStepView::reportId));
    }

    /** What it says otherwise than the report of the period before. */
    @NonNull
    public Uni<List<List<Difference>>> differences(@Source List<ReportView> of) {
        return prefilling
                .differencesOf(of)
                .map(found -> of.stream()
                        .map(report -> found.getOrDefault(report.id(), List.of()))
                        .toList());
    }

    public Uni<List<@Nullable DutyView>> duty(@Source List<ReportView> of) {
        var ids = of.stream().map(ReportView::dutyId).toList();
        return duties.ofIds(Set.copyOf(ids), actor.get()).map(rows -> Batch.ones(ids, rows, DutyView::id));
    }

    public Uni<List<@Nullable ReportingPeriodView>> period(@Source List<ReportView> of) {
        var ids = of.stream().map(ReportView::periodId).toList();
        return plans.reportingPeriods(Set.copyOf(ids)).map(rows -> Batch.ones(ids, rows, ReportingPeriodView::id));
    }

    @Name("unit")
    public Uni<List<@Nullable UnitView>> unitOfReports(@Source List<ReportView> of) {
        return units(of.stream().map(ReportView::unitId).toList());
    }

    @Name("unit")
    public Uni<List<@Nullable UnitView>> unitOfReporting(@Source List<UnitReporting> of) {
        return units(of.stream().map(UnitReporting::unitId).toList());
    }

    private Uni<List<@Nullable UnitView>> units(List<UUID> ids) {
        return units.ofIds(Set.copyOf(ids), actor.get()).map(rows -> Batch.ones(ids, rows, UnitView::id));
    }
}
