package io.sunledger.export.web;

import io.smallrye.mutiny.Uni;
import io.sunledger.export.ImportFindings;
import io.sunledger.export.ImportView;
import io.sunledger.export.Imports;
import io.sunledger.export.domain.RowOutcome;
import io.sunledger.export.web.ExportInputs.StartImportInput;
import io.sunledger.export.web.ImportConnections.ImportConnection;
import io.sunledger.export.web.ImportConnections.ImportRowConnection;
import io.sunledger.kernel.Ids;
import io.sunledger.kernel.PageRequest;
import io.sunledger.platform.Language;
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

/** Imports over GraphQL; the file is an upload. */
@GraphQLApi
public class ImportsGraphQl {
    private final Imports imports;
    private final ImportFindings findings;
    private final CurrentActor actor;
    private final Payloads payloads;
    private final Language language;

    ImportsGraphQl(Imports imports, ImportFindings findings, CurrentActor actor, Payloads payloads, Language language) {
        this.imports = imports;
        this.findings = findings;
        this.actor = actor;
        this.payloads = payloads;
        this.language = language;
    }

    /** An import of the caller's own. */
    @Query
    public Uni<@Nullable ImportView> importJob(@Id @NonNull String id) {
        return imports.find(Ids.parse(id), actor.get());
    }

    /** The caller's own, newest first. */
    @Query
    @NonNull
    public Uni<ImportConnection> importJobs(
            @Nullable Integer first, @Nullable String after, @Nullable Integer last, @Nullable String before) {
        return imports.mine(PageRequest.of(first, after, last, before), actor.get())
                .map(ImportConnection::of);
    }

    /** What is told of an import's rows, in their order; of rows left as they were nothing is. */
    @Query
    @NonNull
    public Uni<ImportRowConnection> importRows(
            @Id @NonNull String importId,
            @Nullable RowOutcome outcome,
            @Nullable Integer first,
            @Nullable String after,
            @Nullable Integer last,
            @Nullable String before) {
        var reads = language.ofCaller();
        return findings.rows(Ids.parse(importId), outcome, PageRequest.of(first, after, last, before), actor.get())
                .map(page -> ImportRowConnection.of(page.map(row -> ImportRow.of(row, reads))));
    }

    /** Has a ledger taken in that was filled in and sent as an upload. */
    @Mutation
    @NonNull
    public Uni<ImportJobPayload> startImport(@NonNull StartImportInput input) {
        var caller = actor.get();
        return payloads.of(
                imports.start(input.upload(), input::command, caller).chain(id -> imports.get(id, caller)),
                ImportJobPayload::new);
    }

    /** Ends an import that is under way; what it has taken in stays. */
    @Mutation
    @NonNull
    public Uni<ImportJobPayload> cancelImport(@Id @NonNull String importId) {
        var caller = actor.get();
        return payloads.of(
                imports.cancel(Ids.parse(importId), caller).chain(id -> imports.get(id, caller)),
                ImportJobPayload::new);
    }

    /** The import as it is now, or why nothing was done. */
    public record ImportJobPayload(
            @Nullable ImportView imported, @NonNull List<@NonNull UserError> userErrors) {}
}
