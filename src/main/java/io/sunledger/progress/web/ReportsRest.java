package io.sunledger.progress.web;

import io.smallrye.mutiny.Uni;
import io.sunledger.kernel.Actor;
import io.sunledger.platform.rest.CommandHeaders;
import io.sunledger.platform.rest.Stale;
import io.sunledger.platform.rest.Versions;
import io.sunledger.progress.Difference;
import io.sunledger.progress.HandReport;
import io.sunledger.progress.Handing;
import io.sunledger.progress.Prefilling;
import io.sunledger.progress.ReportRevisionView;
import io.sunledger.progress.ReportStepView;
import io.sunledger.progress.ReportView;
import io.sunledger.progress.Reports;
import io.sunledger.security.CurrentActor;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Reports over REST, and their way to the office. */
@Path("/api/v1/reports")
public class ReportsRest {
    private final Reports reports;
    private final Handing handing;
    private final Prefilling prefilling;
    private final CurrentActor actor;

    ReportsRest(Reports reports, Handing handing, Prefilling prefilling, CurrentActor actor) {
        this.reports = reports;
        this.prefilling = prefilling;
        this.handing = handing;
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

    /** How it went to the office, step by step. */
    @GET
    @Path("/{id}/steps")
    public Uni<List<ReportStepView>> steps(@RestPath UUID id) {
        return reports.get(id, actor.get()).chain(report -> reports.stepsOf(List.of(report.id())));
    }

    /** What it says otherwise than the report of the period before. */
    @GET
    @Path("/{id}/differences")
    public Uni<List<Difference>> differences(@RestPath UUID id) {
        return reports.get(id, actor.get())
                .chain(report -> prefilling.differencesOf(List.of(report)))
                .map(found -> found.getOrDefault(id, List.of()));
    }

    /** An officer has finished a draft. */
    @POST
    @Path("/{id}/submit")
    public Uni<RestResponse<ReportView>> submit(
            @RestPath UUID id, @BeanParam CommandHeaders headers, @Nullable Why body) {
        return step(id, headers, body, handing::submit);
    }

    /** An officer takes back what nobody has approved yet. */
    @POST
    @Path("/{id}/withdraw")
    public Uni<RestResponse<ReportView>> withdraw(
            @RestPath UUID id, @BeanParam CommandHeaders headers, @Nullable Why body) {
        return step(id, headers, body, handing::withdraw);
    }

    /** The unit's approver hands it in to the office. */
    @POST
    @Path("/{id}/approve")
    public Uni<RestResponse<ReportView>> approve(
            @RestPath UUID id, @BeanParam CommandHeaders headers, @Nullable Why body) {
        return step(id, headers, body, handing::approve);
    }

    /** The unit's approver gives it back to the officers, with the reason. */
    @POST
    @Path("/{id}/send-back")
    public Uni<RestResponse<ReportView>> sendBack(
            @RestPath UUID id, @BeanParam CommandHeaders headers, @Nullable Why body) {
        return step(id, headers, body, handing::sendBack);
    }

    /** The office is content. */
    @POST
    @Path("/{id}/accept")
    public Uni<RestResponse<ReportView>> accept(
            @RestPath UUID id, @BeanParam CommandHeaders headers, @Nullable Why body) {
        return step(id, headers, body, handing::accept);
    }

    /** The office gives it back to the unit, with the reason. */
    @POST
    @Path("/{id}/return")
    public Uni<RestResponse<ReportView>> giveBack(
            @RestPath UUID id, @BeanParam CommandHeaders headers, @Nullable Why body) {
        return step(id, headers, body, handing::giveBack);
    }

    private Uni<RestResponse<ReportView>> step(
            UUID id, CommandHeaders headers, @Nullable Why why, BiFunction<HandReport, Actor, Uni<UUID>> way) {
        var caller = actor.get();
        var reason = why == null ? null : why.reason();
        var command = new HandReport(id, headers.expectedVersion(), reason, headers.key());
        return Stale.telling(way.apply(command, caller).chain(reports::acted), () -> reports.find(id, caller))
                .map(report -> Versions.tagged(report, report.version()));
    }

    /** Why a step is made. */
    public record Why(@Nullable String reason) {}
}
