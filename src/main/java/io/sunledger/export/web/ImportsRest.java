package io.sunledger.export.web;

import io.smallrye.mutiny.Uni;
import io.sunledger.export.ImportFindings;
import io.sunledger.export.ImportView;
import io.sunledger.export.Imports;
import io.sunledger.export.StartImport;
import io.sunledger.export.domain.RowOutcome;
import io.sunledger.export.web.ExportInputs.StartImportInput;
import io.sunledger.kernel.Actor;
import io.sunledger.kernel.PageRequest;
import io.sunledger.kernel.Refused;
import io.sunledger.platform.Language;
import io.sunledger.platform.rest.Listing;
import io.sunledger.security.CurrentActor;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/**
 * Imports over REST: a ledger is sent as an upload, or whole, in a form or as it is; the job tells what came of each row. The two
 * have paths of their own: what may be JSON or a file makes no sound method of a generated client.
 */
@Path("/api/v1/imports")
public class ImportsRest {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Imports imports;
    private final ImportFindings findings;
    private final CurrentActor actor;
    private final Language language;

    ImportsRest(Imports imports, ImportFindings findings, CurrentActor actor, Language language) {
        this.imports = imports;
        this.findings = findings;
        this.actor = actor;
        this.language = language;
    }

    /** Of a file that was sent as an upload. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<RestResponse<ImportView>> start(
            @HeaderParam("Idempotency-Key") @Nullable String key, @Nullable StartImportInput body) {
        if (body == null) {
            throw new Refused("request.malformed", "{}");
        }
        var caller = actor.get();
        var input = new StartImportInput(body.uploadId(), body.dryRun(), key);
        return accepted(imports.start(input.upload(), input::command, caller), caller);
    }

    /** @param dryRun only tell what would change */
    @POST
    @Path("/whole")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Uni<RestResponse<ImportView>> ofForm(
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @RestForm("file") @Nullable FileUpload file,
            @RestQuery boolean dryRun) {
        if (file == null) {
            throw new Refused("import.noFile");
        }
        var caller = actor.get();
        var command = new StartImport(file.fileName(), dryRun, key);
        return accepted(imports.start(command, file.size(), file.uploadedFile(), caller), caller);
    }

    /** @param dryRun only tell what would change */
    @POST
    @Path("/whole")
    @Consumes({XLSX, "text/csv", MediaType.APPLICATION_OCTET_STREAM})
    public Uni<RestResponse<ImportView>> ofBody(
            @HeaderParam("Idempotency-Key") @Nullable String key, byte[] file, @RestQuery boolean dryRun) {
        var caller = actor.get();
        return accepted(imports.start(new StartImport("", dryRun, key), file, caller), caller);
    }

    /** The caller's own, newest first. */
    @GET
    public Uni<RestResponse<Listing<ImportView>>> mine(@BeanParam RowQuery query, @Context UriInfo uri) {
        return imports.mine(query.page(), actor.get()).map(page -> Listing.of(page, uri));
    }

    @GET
    @Path("/{id}")
    public Uni<ImportView> get(@RestPath UUID id) {
        return imports.get(id, actor.get());
    }

    /** What is told of its rows, in their order; of rows left as they were nothing is. */
    @GET
    @Path("/{id}/rows")
    public Uni<RestResponse<Listing<ImportRow>>> rows(
            @RestPath UUID id, @BeanParam RowQuery query, @Context UriInfo uri) {
        var reads = language.ofCaller();
        return findings.rows(id, query.outcome(), query.page(), actor.get())
                .map(page -> Listing.of(page.map(row -> ImportRow.of(row, reads)), uri));
    }

    /** Ends an import that is under way; what it has taken in stays. */
    @POST
    @Path("/{id}/cancel")
    public Uni<ImportView> cancel(@RestPath UUID id) {
        var caller = actor.get();
        return imports.cancel(id, caller).chain(done -> imports.get(done, caller));
    }

    private Uni<RestResponse<ImportView>> accepted(Uni<UUID> started, Actor caller) {
        return started.chain(id -> imports.get(id, caller))
                .map(job -> RestResponse.ResponseBuilder.create(RestResponse.Status.ACCEPTED, job)
                        .location(URI.create("/api/v1/imports/" + job.id()))
                        .build());
    }

    /** Which page, and of rows which ones, as query parameters. */
    public record RowQuery(
            @RestQuery @Nullable Integer first,
            @RestQuery @Nullable String after,
            @RestQuery @Nullable Integer last,
            @RestQuery @Nullable String before,
            @RestQuery @Nullable RowOutcome outcome) {
        PageRequest page() {
            return PageRequest.of(first, after, last, before);
        }
    }
}
