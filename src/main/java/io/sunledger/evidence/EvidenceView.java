package io.sunledger.evidence;

import io.sunledger.evidence.domain.EvidenceKind;
import io.sunledger.evidence.domain.FileType;
import io.sunledger.evidence.domain.LinkFailure;
import io.sunledger.evidence.domain.LinkState;
import io.sunledger.evidence.domain.Mark;
import io.sunledger.evidence.domain.Publicity;
import io.sunledger.evidence.domain.Trace;
import io.sunledger.platform.graphql.Node;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/**
 * A piece of evidence on a duty: a file or a link.
 *
 * @param reportId the report that it belongs to, where it was said
 * @param publicity what the public sees of it
 * @param removed since when it counts no more
 * @param withheld who keeps it from the public
 * @param redacted who put another file in its place for the public
 * @param redactedFile that other file
 */
@Type("Evidence")
public record EvidenceView(
        @Id @NonNull UUID id,
        int version,
        @Id @NonNull UUID dutyId,
        @Id @NonNull UUID planId,
        @Id @NonNull UUID unitId,
        @Id @Nullable UUID reportId,
        @NonNull EvidenceKind kind,
        @NonNull String title,
        @NonNull Instant addedAt,
        @NonNull String addedBy,
        @NonNull Publicity publicity,
        @Nullable FileView file,
        @Nullable FileView redactedFile,
        @Nullable LinkView link,
        @Nullable MarkView removed,
        @Nullable MarkView withheld,
        @Nullable MarkView redacted)
        implements Node {
    @Override
    @Id
    @NonNull
    public UUID getId() {
        return id;
    }

    /**
     * A file.
     *
     * @param size in octets
     * @param sha256 hexadecimal
     * @param cleaned whether there is a copy without the traces of who made it: only such a one is for the public
     * @param removedTraces which traces were found and left out of that copy
     */
    @Type("EvidenceFile")
    public record FileView(
            @NonNull String name,
            @NonNull FileType type,
            @NonNull String mediaType,
            long size,
            @NonNull String sha256,
            boolean cleaned,
            @NonNull List<@NonNull Trace> removedTraces) {}

    /**
     * A linked page, as it was found last.
     *
     * @param changed whether its text is another one than when it was first read, or last accepted
     * @param status the HTTP status of the last answer
     * @param failure why it could not be read
     * @param finalUrl where redirects led
     * @param hash the SHA-256 of its text, hexadecimal
     * @param publishedOn as the page itself states
     */
    @Type("EvidenceLink")
    public record LinkView(
            @NonNull String url,
            @NonNull LinkState state,
            boolean changed,
            @Nullable Instant checkedAt,
            @Nullable Instant nextCheckAt,
            @Nullable Integer status,
            @Nullable LinkFailure failure,
            @Nullable String finalUrl,
            @Nullable String title,
            @Nullable String hash,
            @Nullable LocalDate publishedOn) {}

    /** Who did it, when and why. */
    @Type("EvidenceMark")
    public record MarkView(
            @NonNull Instant at,
            @NonNull String by,
            @NonNull String reason) {
        public static @Nullable MarkView of(@Nullable Mark mark) {
            return mark == null ? null : new MarkView(mark.at(), mark.name(), mark.reason());
        }
    }
}
