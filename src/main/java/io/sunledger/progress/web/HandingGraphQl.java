package io.sunledger.progress.web;

import io.smallrye.mutiny.Uni;
import io.sunledger.kernel.Actor;
import io.sunledger.platform.Language;
import io.sunledger.platform.graphql.Payloads;
import io.sunledger.progress.HandReport;
import io.sunledger.progress.HandedReports;
import io.sunledger.progress.Handing;
import io.sunledger.progress.HandingAll;
import io.sunledger.progress.Reports;
import io.sunledger.progress.web.HandingInputs.Outcome;
import io.sunledger.progress.web.HandingInputs.ReportStepInput;
import io.sunledger.progress.web.HandingInputs.ReportStepPayload;
import io.sunledger.progress.web.HandingInputs.ReportsStepInput;
import io.sunledger.progress.web.HandingInputs.ReportsStepPayload;
import io.sunledger.security.CurrentActor;
import java.util.UUID;
import java.util.function.BiFunction;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;

/** A report's way to the office, over GraphQL. */
@GraphQLApi
public class HandingGraphQl {
    private final Handing handing;
    private final HandingAll all;
    private final Reports reports;
    private final CurrentActor actor;
    private final Payloads payloads;
    private final Language language;

    HandingGraphQl(
            Handing handing,
            HandingAll all,
            Reports reports,
            CurrentActor actor,
            Payloads payloads,
            Language language) {
        this.handing = handing;
        this.all = all;
        this.reports = reports;
        this.actor = actor;
        this.payloads = payloads;
        this.language = language;
    }

    /** An officer has finished a draft. */
    @Mutation
    @NonNull
    public Uni<ReportStepPayload> submitReport(@NonNull ReportStepInput input) {
        return step(input, handing::submit);
    }

    /** An officer takes back what nobody has approved yet. */
    @Mutation
    @NonNull
    public Uni<ReportStepPayload> withdrawReport(@NonNull ReportStepInput input) {
        return step(input, handing::withdraw);
    }

    /** The unit's approver hands it in to the office; never whoever wrote or submitted it. */
    @Mutation
    @NonNull
    public Uni<ReportStepPayload> approveReport(@NonNull ReportStepInput input) {
        return step(input, handing::approve);
    }

    /** The unit's approver gives it back to the officers, with the reason. */
    @Mutation
    @NonNull
    public Uni<ReportStepPayload> sendReportBack(@NonNull ReportStepInput input) {
        return step(input, handing::sendBack);
    }

    /** The office is content; never whoever wrote, submitted or approved it. */
    @Mutation
    @NonNull
    public Uni<ReportStepPayload> acceptReport(@NonNull ReportStepInput input) {
        return step(input, handing::accept);
    }

    /** The office gives it back to the unit, with the reason; never whoever wrote, submitted or approved it. */
    @Mutation
    @NonNull
    public Uni<ReportStepPayload> returnReport(@NonNull ReportStepInput input) {
        return step(input, handing::giveBack);
    }

    /** Submits every draft of the caller's unit for a period: what can be done is done, with an answer for each duty. */
    @Mutation
    @NonNull
    public Uni<ReportsStepPayload> submitReports(@NonNull ReportsStepInput input) {
        return each(all.submitAll(input.command(), actor.get()));
    }

    /** Approves every submitted report of the caller's unit for a period: what can be done is done, with an answer for each duty. */
    @Mutation
    @NonNull
    public Uni<ReportsStepPayload> approveReports(@NonNull ReportsStepInput input) {
        return each(all.approveAll(input.command(), actor.get()));
    }

    private Uni<ReportStepPayload> step(ReportStepInput input, BiFunction<HandReport, Actor, Uni<UUID>> way) {
        var caller = actor.get();
        return payloads.of(
                way.apply(input.command(), caller).chain(reports::acted),
                ReportStepPayload::new,
                () -> reports.find(input.reportId(), caller));
    }

    private Uni<ReportsStepPayload> each(Uni<HandedReports> handed) {
        var reads = language.ofCaller();
        return payloads.of(handed.map(done -> Outcome.of(done, reads)), ReportsStepPayload::new);
    }
}
