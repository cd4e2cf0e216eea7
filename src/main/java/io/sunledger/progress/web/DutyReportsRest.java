package io.sunledger.progress.web;

import io.smallrye.mutiny.Uni;
import io.sunledger.kernel.Refused;
import io.sunledger.platform.rest.Stale;
import io.sunledger.platform.rest.Versions;
import io.sunledger.progress.PrefilledReport;
import io.sunledger.progress.Prefilling;
import io.sunledger.progress.ReportView;
import io.sunledger.progress.Reports;
import io.sunledger.progress.SaveReport;
import io.sunledger.progress.web.SaveReportInput.ReportBody;
import io.sunledger.security.CurrentActor;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What is reported on a duty, over REST: the first report for a period is posted, later states of it are put. */
@Path("/api/v1/duties/{dutyId}/reports")
public class DutyReportsRest {
    private static final int NONE_SEEN = 0;

    private final Reports reports;
    private final Prefilling prefilling;
    private final CurrentActor actor;

    DutyReportsRest(Reports reports, Prefilling prefilling, CurrentActor actor) {
        this.reports = reports;
        this.prefilling = prefilling;
        this.actor = actor;
    }

    @GET
    public Uni<List<ReportView>> list(@RestPath UUID dutyId) {
        return reports.of(dutyId, actor.get());
    }

    @POST
    public Uni<RestResponse<ReportView>> post(
            @RestPath UUID dutyId, @HeaderParam("Idempotency-Key") @Nullable String key, @Nullable ReportBody body) {
        if (body == null || body.periodId() == null) {
            throw new Refused("request.malformed", "periodId");
        }
        return save(new SaveReport(dutyId, body.periodId(), NONE_SEEN, body.content(), key))
                .map(report -> RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, report)
                        .location(URI.create("/api/v1/reports/" + report.id()))
                        .header("ETag", '"' + Integer.toString(report.version()) + '"')
                        .build());
    }

    @PUT
    @Path("/{periodId}")
    public Uni<RestResponse<ReportView>> put(
            @RestPath UUID dutyId,
            @RestPath UUID periodId,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Nullable ReportBody body) {
        if (body == null) {
            throw new Refused("request.malformed", "{}");
        }
        return save(new SaveReport(dutyId, periodId, Versions.required(ifMatch), body.content(), key))
                .map(report -> Versions.tagged(report, report.version()));
    }

    /** What the report would say by what is known; nothing of it is saved. */
    @GET
    @Path("/{periodId}/prefilled")
    public Uni<PrefilledReport> prefilled(@RestPath UUID dutyId, @RestPath UUID periodId) {
        return prefilling.get(dutyId, periodId, actor.get());
    }

    private Uni<ReportView> save(SaveReport command) {
        var caller = actor.get();
        return Stale.telling(
                reports.save(command, caller).chain(reports::acted),
                () -> reports.find(command.duty(), command.period(), caller));
    }
}
