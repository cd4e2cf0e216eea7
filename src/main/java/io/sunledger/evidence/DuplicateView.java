package io.sunledger.evidence;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/**
 * The very same file as evidence of another duty.
 *
 * @param ofEvidenceId the piece of evidence that was asked about
 * @param evidenceId the other piece
 * @param dutyId the other duty
 */
@Type("EvidenceDuplicate")
public record DuplicateView(
        @Id @NonNull UUID ofEvidenceId,
        @Id @NonNull UUID evidenceId,
        @Id @NonNull UUID dutyId,
        @Id @NonNull UUID unitId,
        @NonNull String title,
        @NonNull Instant addedAt) {}
