package io.sunledger.progress;

import io.smallrye.mutiny.Uni;
import io.sunledger.kernel.Actor;
import io.sunledger.kernel.Refused;
import io.sunledger.plan.PlanDetails;
import io.sunledger.plan.PlanView;
import io.sunledger.plan.ReportingPeriodView;
import io.sunledger.progress.store.OverviewReads;
import io.sunledger.security.Permission;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who has reported and who has not, for those who see the reports of every unit.
 *
 * <p>Codes of refusal: period.notFound, access.forbidden.
 */
@ApplicationScoped
public class ReportingOverviews {
    private final PlanDetails details;
    private final OverviewReads reads;

    ReportingOverviews(PlanDetails details, OverviewReads reads) {
        this.details = details;
        this.reads = reads;
    }

    /** @throws Refused period.notFound where the plan has no such period, or there is no such plan that the actor may see */
    public Uni<ReportingOverview> get(UUID plan, UUID period, Actor actor) {
        return find(plan, period, actor).onItem().ifNull().failWith(() -> Refused.notFound("period", period));
    }

    /** The overview, or null where there is no such plan or period that the actor may see. */
    public Uni<@Nullable ReportingOverview> find(UUID plan, UUID period, Actor actor) {
        Permission.READ_ALL_DUTIES.require(actor);
        return details.plans(List.of(plan), actor)
                .chain(plans -> details.reportingPeriodsOf(ids(plans)))
                .chain(periods -> overview(periods.stream()
                        .filter(one -> one.id().equals(period))
                        .findFirst()
                        .orElse(null)));
    }

    private Uni<@Nullable ReportingOverview> overview(@Nullable ReportingPeriodView period) {
        return period == null
                ? Uni.createFrom().nullItem()
                : reads.units(period.planId(), period.id(), period.due())
                        .map(units -> ReportingOverview.of(period.planId(), period.id(), units));
    }

    private static List<UUID> ids(List<PlanView> plans) {
        return plans.stream().map(PlanView::id).toList();
    }
}
