package io.sunledger.progress.web;

import io.smallrye.mutiny.Uni;
import io.sunledger.kernel.Ids;
import io.sunledger.platform.graphql.Payloads;
import io.sunledger.platform.graphql.UserError;
import io.sunledger.progress.PrefilledReport;
import io.sunledger.progress.Prefilling;
import io.sunledger.progress.ReportView;
import io.sunledger.progress.ReportingOverview;
import io.sunledger.progress.ReportingOverviews;
import io.sunledger.progress.Reports;
import io.sunledger.security.CurrentActor;
import java.util.List;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;

/** Reports over GraphQL: the ways in and the acts. */
@GraphQLApi
public class ReportsGraphQl {
    private final Reports reports;
    private final ReportingOverviews overviews;
    private final Prefilling prefilling;
    private final CurrentActor actor;
    private final Payloads payloads;

    ReportsGraphQl(
            Reports reports,
            ReportingOverviews overviews,
            Prefilling prefilling,
            CurrentActor actor,
            Payloads payloads) {
        this.reports = reports;
        this.prefilling = prefilling;
        this.overviews = overviews;
        this.actor = actor;
        this.payloads = payloads;
    }

    @Query
    public Uni<@Nullable ReportView> report(@Id @NonNull String id) {
        return reports.find(Ids.parse(id), actor.get());
    }

    /** Who has reported for a period of a plan, and who has not; null where there is no such period. */
    @Query
    public Uni<@Nullable ReportingOverview> reportingOverview(
            @Id @NonNull String planId, @Id @NonNull String periodId) {
        return overviews.find(Ids.parse(planId), Ids.parse(periodId), actor.get());
    }

    /** What a report would say by what is known; nothing of it is saved. */
    @Query
    public Uni<PrefilledReport> prefilledReport(@Id @NonNull String dutyId, @Id @NonNull String periodId) {
        return prefilling.get(Ids.parse(dutyId), Ids.parse(periodId), actor.get());
    }

    @Mutation
    @NonNull
    public Uni<SaveReportPayload> saveReport(@NonNull SaveReportInput input) {
        var caller = actor.get();
        return payloads.of(
                reports.save(input.command(), caller).chain(reports::acted),
                SaveReportPayload::new,
                () -> reports.find(input.dutyId(), input.periodId(), caller));
    }

    /** The report as it is now, or why it was not saved. */
    public record SaveReportPayload(
            @Nullable ReportView report, @NonNull List<@NonNull UserError> userErrors) {}
}
