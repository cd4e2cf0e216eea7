package io.sunledger.export.web;

import io.smallrye.mutiny.Uni;
import io.sunledger.export.ExportView;
import io.sunledger.export.Exports;
import io.sunledger.export.web.ExportInputs.StartExportInput;
import io.sunledger.kernel.Ids;
import io.sunledger.kernel.PageRequest;
import io.sunledger.platform.graphql.Payloads;
import io.sunledger.platform.graphql.UserError;
import io.sunledger.security.CurrentActor;
import java.util.List;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;

/** Exports over GraphQL; their octets go over REST, from /api/v1/exports/{id}/result. */
@GraphQLApi
public class ExportsGraphQl {
    private final Exports exports;
    private final CurrentActor actor;
    private final Payloads payloads;

    ExportsGraphQl(Exports exports, CurrentActor actor, Payloads payloads) {
        this.exports = exports;
        this.actor = actor;
        this.payloads = payloads;
    }

    /** An export of the caller's own. */
    @Query
    public Uni<@Nullable ExportView> exportJob(@Id @NonNull String id) {
        return exports.find(Ids.parse(id), actor.get());
    }

    /** The caller's own, newest first. */
    @Query
    @NonNull
    public Uni<ExportConnection> exportJobs(
            @Nullable Integer first, @Nullable String after, @Nullable Integer last, @Nullable String before) {
        return exports.mine(PageRequest.of(first, after, last, before), actor.get())
                .map(ExportConnection::of);
    }

    /** Has a ledger written into a file. */
    @Mutation
    @NonNull
    public Uni<ExportJobPayload> startExport(@NonNull StartExportInput input) {
        var caller = actor.get();
        return payloads.of(
                Uni.createFrom()
                        .deferred(() -> exports.start(input.command(), caller))
                        .chain(id -> exports.get(id, caller)),
                ExportJobPayload::new);
    }

    /** Ends an export that is under way. */
    @Mutation
    @NonNull
    public Uni<ExportJobPayload> cancelExport(@Id @NonNull String exportId) {
        var caller = actor.get();
        return payloads.of(
                exports.cancel(Ids.parse(exportId), caller).chain(id -> exports.get(id, caller)),
                ExportJobPayload::new);
    }

    /** The export as it is now, or why nothing was done. */
    public record ExportJobPayload(
            @Nullable ExportView export, @NonNull List<@NonNull UserError> userErrors) {}
}
