package io.sunledger.evidence.web;

import io.smallrye.mutiny.Uni;
import io.sunledger.evidence.StartUpload;
import io.sunledger.evidence.UploadView;
import io.sunledger.evidence.Uploads;
import io.sunledger.evidence.web.EvidenceInputs.StartUploadInput;
import io.sunledger.kernel.Refused;
import io.sunledger.security.CurrentActor;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/**
 * Files on their way, over REST: {@code POST} announces one, {@code PUT} sends a chunk, {@code GET} tells how far it is; {@code POST}
 * to {@code /whole} sends a form with the whole file, for callers that can do nothing else.
 */
@Path("/api/v1/uploads")
public class UploadsRest {
    /** RFC 9110, 14.4. */
    private static final Pattern CONTENT_RANGE = Pattern.compile("bytes (\\d{1,15})-\\d{1,15}/(?:\\d{1,15}|\\*)");

    private final Uploads uploads;
    private final CurrentActor actor;

    UploadsRest(Uploads uploads, CurrentActor actor) {
        this.uploads = uploads;
        this.actor = actor;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<RestResponse<UploadView>> start(
            @HeaderParam("Idempotency-Key") @Nullable String key, @Nullable StartUploadInput body) {
        if (body == null) {
            throw new Refused("request.malformed", "{}");
        }
        var caller = actor.get();
        var command = new StartUploadInput(body.name(), body.size(), body.sha256(), key).command();
        return uploads.start(command, caller)
                .chain(id -> uploads.get(id, caller))
                .map(UploadsRest::created);
    }

    @POST
    @Path("/whole")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Uni<RestResponse<UploadView>> whole(
            @HeaderParam("Idempotency-Key") @Nullable String key, @RestForm("file") @Nullable FileUpload file) {
        if (file == null) {
            throw new Refused("upload.noFile");
        }
        var command = new StartUpload(file.fileName(), file.size(), null, key);
        return uploads.whole(command, file.uploadedFile(), actor.get()).map(UploadsRest::created);
    }

    @GET
    @Path("/{id}")
    public Uni<UploadView> get(@RestPath UUID id) {
        return uploads.get(id, actor.get());
    }

    /** @param offset where the chunk begins; the header {@code Content-Range} may say it instead */
    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    public Uni<UploadView> put(
            @RestPath UUID id,
            @RestQuery @Nullable Long offset,
            @HeaderParam("Content-Range") @Nullable String range,
            byte[] octets) {
        return uploads.put(id, offset == null ? offset(range) : offset, octets, actor.get());
    }

    @POST
    @Path("/{id}/complete")
    public Uni<UploadView> complete(@RestPath UUID id) {
        return uploads.complete(id, actor.get());
    }

    private static long offset(@Nullable String range) {
        var said = CONTENT_RANGE.matcher(range == null ? "" : range.strip());
        if (!said.matches()) {
            throw new Refused("upload.noOffset");
        }
        return Long.parseLong(said.group(1));
    }

    private static RestResponse<UploadView> created(UploadView upload) {
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, upload)
                .location(URI.create("/api/v1/uploads/" + upload.id()))
                .build();
    }
}
