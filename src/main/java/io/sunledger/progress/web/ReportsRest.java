package io.sunledger.progress.web;

import io.smallrye.mutiny.Uni;
import io.sunledger.platform.rest.Versions;
import io.sunledger.progress.ReportRevisionView;
import io.sunledger.progress.ReportView;
import io.sunledger.progress.Reports;
import io.sunledger.security.CurrentActor;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Reports over REST. */
@Path("/api/v1/reports")
public class ReportsRest {
    private final Reports reports;
    private final CurrentActor actor;

    ReportsRest(Reports reports, CurrentActor actor) {
        this.reports = reports;
        this.actor = actor;
    }

    @GET
    @Path("/{id}")
    public Uni<RestResponse<ReportView>> get(@RestPath UUID id) {
        return reports.get(id, actor.get()).map(report -> Versions.tagged(report, report.version()));
    }

    @GET
    @Path("/{id}/revisions")
    public Uni<List<ReportRevisionView>> revisions(@RestPath UUID id) {
        return reports.get(id, actor.get()).chain(report -> reports.revisionsOf(List.of(report.id())));
    }
}
