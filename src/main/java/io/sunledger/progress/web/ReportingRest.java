package io.sunledger.progress.web;

import io.smallrye.mutiny.Uni;
import io.sunledger.kernel.Refused;
import io.sunledger.platform.Language;
import io.sunledger.progress.HandReports;
import io.sunledger.progress.HandedReports;
import io.sunledger.progress.HandingAll;
import io.sunledger.progress.ReportingOverview;
import io.sunledger.progress.ReportingOverviews;
import io.sunledger.progress.web.HandingInputs.Outcome;
import io.sunledger.progress.web.HandingInputs.Outcomes;
import io.sunledger.security.CurrentActor;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Who has reported, and all of a unit's reports at once, over REST. */
@Path("/api/v1/plans/{planId}/reporting")
public class ReportingRest {
    private final ReportingOverviews overviews;
    private final HandingAll all;
    private final CurrentActor actor;
    private final Language language;

    ReportingRest(ReportingOverviews overviews, HandingAll all, CurrentActor actor, Language language) {
        this.overviews = overviews;
        this.all = all;
        this.actor = actor;
        this.language = language;
    }

    /** @param period the reporting period's id */
    @GET
    public Uni<ReportingOverview> overview(@RestPath UUID planId, @RestQuery @Nullable UUID period) {
        if (period == null) {
            throw new Refused("request.malformed", "period");
        }
        return overviews.get(planId, period, actor.get());
    }

    /** Submits every draft of the caller's unit for a period, with an answer for each duty. */
    @POST
    @Path("/submit")
    public Uni<Outcomes> submit(
            @RestPath UUID planId, @HeaderParam("Idempotency-Key") @Nullable String key, @Nullable OfPeriod body) {
        return told(all.submitAll(command(planId, key, body), actor.get()));
    }

    /** Approves every submitted report of the caller's unit for a period, with an answer for each duty. */
    @POST
    @Path("/approve")
    public Uni<Outcomes> approve(
            @RestPath UUID planId, @HeaderParam("Idempotency-Key") @Nullable String key, @Nullable OfPeriod body) {
        return told(all.approveAll(command(planId, key, body), actor.get()));
    }

    /** For which reporting period. */
    public record OfPeriod(@Nullable UUID periodId) {}

    private static HandReports command(UUID plan, @Nullable String key, @Nullable OfPeriod body) {
        if (body == null || body.periodId() == null) {
            throw new Refused("request.malformed", "periodId");
        }
        return new HandReports(plan, body.periodId(), key);
    }

    private Uni<Outcomes> told(Uni<HandedReports> handed) {
        var reads = language.ofCaller();
        return handed.map(done -> new Outcomes(Outcome.of(done, reads)));
    }
}
