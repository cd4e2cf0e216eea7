package io.sunledger.export;

import io.smallrye.mutiny.Uni;
import io.sunledger.duty.Duties;
import io.sunledger.evidence.Evidence;
import io.sunledger.export.LedgerAssembly.Wanted;
import io.sunledger.export.sheet.LedgerRow;
import io.sunledger.kernel.Actor;
import io.sunledger.plan.PlanDetails;
import io.sunledger.platform.Today;
import io.sunledger.progress.ReportView;
import io.sunledger.progress.Reports;
import io.sunledger.review.CloseOutFiles;
import io.sunledger.unit.Units;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Makes rows of duties, a stretch at a time, of what each feature's door tells the actor. */
@ApplicationScoped
class LedgerRows {
    private final Duties duties;
    private final PlanDetails plans;
    private final Units units;
    private final Reports reports;
    private final Evidence evidence;
    private final CloseOutFiles closeOuts;
    private final Clock clock;

    LedgerRows(
            Duties duties,
            PlanDetails plans,
            Units units,
            Reports reports,
            Evidence evidence,
            CloseOutFiles closeOuts,
            Clock clock) {
        this.duties = duties;
        this.plans = plans;
        this.units = units;
        this.reports = reports;
        this.evidence = evidence;
        this.closeOuts = closeOuts;
        this.clock = clock;
    }

    /** A row for each of the duties, in their order; those that the actor may not see are left out. */
    Uni<List<LedgerRow>> of(List<UUID> ids, Wanted wanted, Actor actor) {
        if (ids.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        return duties.ofIds(ids, actor)
                .map(LedgerAssembly::new)
                .call(parts -> plan(parts, actor))
                .call(parts -> progress(parts, wanted))
                .map(parts -> parts.rows(ids, wanted, Today.by(clock)));
    }

    private Uni<Void> plan(LedgerAssembly parts, Actor actor) {
        return plans.plans(parts.plans(), actor)
                .invoke(parts::putPlans)
                .chain(() -> plans.items(parts.items()))
                .invoke(parts::putItems)
                .chain(() -> plans.tasks(parts.tasks()))
                .invoke(parts::putTasks)
                .chain(() -> plans.frequenciesOf(parts.tasks()))
                .invoke(parts::putFrequencies)
                .chain(() -> plans.targetsOf(parts.tasks()))
                .invoke(parts::putTargets)
                .chain(() -> plans.reportingPeriodsOf(parts.plans()))
                .invoke(parts::putPeriods)
                .chain(() -> units.ofIds(parts.units(), actor))
                .invoke(parts::putUnits)
                .replaceWithVoid();
    }

    private Uni<Void> progress(LedgerAssembly parts, Wanted wanted) {
        return reports(parts.duties(), wanted)
                .invoke(parts::putReports)
                .chain(() -> evidence.countsOf(parts.duties()))
                .invoke(parts::putEvidence)
                .chain(() -> closeOuts.ofDuties(parts.duties()))
                .invoke(parts::putCloseOuts)
                .replaceWithVoid();
    }

    private Uni<List<ReportView>> reports(List<UUID> of, Wanted wanted) {
        if (wanted instanceof Wanted.OfPeriod period) {
            return reports.ofDuties(of, period.period());
        }
        return wanted instanceof Wanted.Latest ? reports.latestOfDuties(of) : reports.ofDuties(of);
    }
}
