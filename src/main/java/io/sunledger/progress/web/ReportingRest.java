package io.sunledger.progress.web;

import io.smallrye.mutiny.Uni;
import io.sunledger.kernel.Refused;
import io.sunledger.progress.ReportingOverview;
import io.sunledger.progress.ReportingOverviews;
import io.sunledger.security.CurrentActor;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Who has reported, over REST. */
@Path("/api/v1/plans/{planId}/reporting")
public class ReportingRest {
    private final ReportingOverviews overviews;
    private final CurrentActor actor;

    ReportingRest(ReportingOverviews overviews, CurrentActor actor) {
        this.overviews = overviews;
        this.actor = actor;
    }

    /** @param period the reporting period's id */
    @GET
    public Uni<ReportingOverview> overview(@RestPath UUID planId, @RestQuery @Nullable UUID period) {
        if (period == null) {
            throw new Refused("request.malformed", "period");
        }
        return overviews.get(planId, period, actor.get());
    }
}
