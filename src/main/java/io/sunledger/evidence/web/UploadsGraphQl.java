package io.sunledger.evidence.web;

import io.smallrye.mutiny.Uni;
import io.sunledger.evidence.UploadView;
import io.sunledger.evidence.Uploads;
import io.sunledger.evidence.web.EvidenceInputs.StartUploadInput;
import io.sunledger.kernel.Ids;
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

/** Uploads over GraphQL; their octets go over REST. */
@GraphQLApi
public class UploadsGraphQl {
    private final Uploads uploads;
    private final CurrentActor actor;
    private final Payloads payloads;

    UploadsGraphQl(Uploads uploads, CurrentActor actor, Payloads payloads) {
        this.uploads = uploads;
        this.actor = actor;
        this.payloads = payloads;
    }

    /** An upload of the caller's own. */
    @Query
    public Uni<@Nullable UploadView> upload(@Id @NonNull String id) {
        return uploads.find(Ids.parse(id), actor.get());
    }

    /** Announces a file; its octets are then put to /api/v1/uploads/{id}. */
    @Mutation
    @NonNull
    public Uni<UploadPayload> startUpload(@NonNull StartUploadInput input) {
        var caller = actor.get();
        return payloads.of(
                uploads.start(input.command(), caller).chain(id -> uploads.get(id, caller)), UploadPayload::new);
    }

    /** Has a file that is there whole be looked at; attaching it does so too. */
    @Mutation
    @NonNull
    public Uni<UploadPayload> completeUpload(@Id @NonNull String uploadId) {
        return payloads.of(uploads.complete(Ids.parse(uploadId), actor.get()), UploadPayload::new);
    }

    /** The upload as it is now, or why nothing was done. */
    public record UploadPayload(
            @Nullable UploadView upload, @NonNull List<@NonNull UserError> userErrors) {}
}
