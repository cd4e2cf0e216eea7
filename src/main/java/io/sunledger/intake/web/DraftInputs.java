package io.sunledger.intake.web;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What the mutations on drafts take. */
public interface DraftInputs {
    /**
     * A document as it is sent over GraphQL; a large one goes over REST.
     *
     * @param content the file's bytes in Base64 (RFC 4648)
     */
    @Input("ReadDocumentInput")
    record ReadDocumentInput(
            @NonNull String fileName, @NonNull String content) {}

    @Input("ChangeDraftInput")
    record ChangeDraftInput(
            @Id @NonNull UUID draftId,
            int expectedVersion,
            @NonNull List<@NonNull ActInput> acts) {}

    @Input("IssueDraftInput")
    record IssueDraftInput(
            @Id @NonNull UUID draftId,
            int expectedVersion,
            @Nullable String idempotencyKey) {}

    @Input("DiscardDraftInput")
    record DiscardDraftInput(
            @Id @NonNull UUID draftId,
            int expectedVersion,
            @NonNull String reason) {}
}
