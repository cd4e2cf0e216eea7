package io.sunledger.evidence;

import io.sunledger.evidence.domain.FileType;
import io.sunledger.evidence.domain.UploadState;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/**
 * A file on its way.
 *
 * @param size how many octets it will have
 * @param received how many are there: the offset of the next chunk
 * @param type what it is by its content, once it is there whole
 * @param sha256 of the whole file, hexadecimal
 * @param cleaned whether there is a copy that the public may see
 */
@Type("Upload")
public record UploadView(
        @Id @NonNull UUID id,
        @NonNull String name,
        long size,
        long received,
        @NonNull UploadState state,
        @NonNull Instant startedAt,
        @Nullable FileType type,
        @Nullable String sha256,
        @Nullable Boolean cleaned) {}
