package io.sunledger.evidence.web;

import io.sunledger.evidence.AddLink;
import io.sunledger.evidence.AttachEvidence;
import io.sunledger.evidence.ChangeEvidence;
import io.sunledger.evidence.StartUpload;
import io.sunledger.kernel.Refused;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What is sent over GraphQL and, without what stands in path and headers, over REST. */
public final class EvidenceInputs {
    private EvidenceInputs() {}

    /** @param sha256 hexadecimal, where the sender knows it */
    @Input("StartUploadInput")
    public record StartUploadInput(
            @NonNull String name,
            @Nullable Long size,
            @Nullable String sha256,
            @Nullable String idempotencyKey) {
        StartUpload command() {
            if (name == null) {
                throw new Refused("request.malformed", "name");
            }
            return new StartUpload(name, Objects.requireNonNullElse(size, 0L), sha256, idempotencyKey);
        }
    }

    @Input("AttachEvidenceInput")
    public record AttachEvidenceInput(
            @Id @NonNull UUID uploadId,
            @Id @NonNull UUID dutyId,
            @Id @Nullable UUID reportId,
            @Nullable String title,
            @Nullable String idempotencyKey) {
        AttachEvidence command() {
            return new AttachEvidence(uploadId, dutyId, reportId, title, idempotencyKey);
        }
    }

    @Input("AddEvidenceLinkInput")
    public record AddEvidenceLinkInput(
            @Id @NonNull UUID dutyId,
            @Id @Nullable UUID reportId,
            @NonNull String url,
            @Nullable String title,
            @Nullable String idempotencyKey) {
        AddLink command() {
            return new AddLink(dutyId, reportId, url, title, idempotencyKey);
        }
    }

    /** @param reason why; required */
    @Input("ChangeEvidenceInput")
    public record ChangeEvidenceInput(
            @Id @NonNull UUID evidenceId,
            int expectedVersion,
            @NonNull String reason) {
        ChangeEvidence command() {
            return new ChangeEvidence(evidenceId, expectedVersion, reason);
        }
    }

    /** @param uploadId the file that stands in its place for the public */
    @Input("RedactEvidenceInput")
    public record RedactEvidenceInput(
            @Id @NonNull UUID evidenceId,
            int expectedVersion,
            @NonNull String reason,
            @Id @NonNull UUID uploadId) {
        ChangeEvidence command() {
            return new ChangeEvidence(evidenceId, expectedVersion, reason);
        }
    }

    /** Evidence as it is posted over REST: either {@code uploadId} or {@code url}. */
    public record EvidenceBody(
            @Nullable UUID uploadId,
            @Nullable String url,
            @Nullable UUID reportId,
            @Nullable String title) {}

    /** Why, and for a redaction with what, over REST. */
    public record ReasonBody(
            @Nullable String reason, @Nullable UUID uploadId) {
        ChangeEvidence command(UUID evidence, int expectedVersion) {
            return new ChangeEvidence(evidence, expectedVersion, reason == null ? "" : reason);
        }
    }
}
