package io.sunledger.review;

import io.sunledger.platform.graphql.Node;
import io.sunledger.review.domain.LookBackFinding;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/**
 * A duty that is looked back on, and what was found.
 *
 * @param closedOut whether it was closed out when the look-back began
 * @param finding null while nothing is said
 * @param evidence what it was found by
 * @param rectifyBy until when what is left is to be done
 * @param reopened whether the duty was opened again for it
 */
@Type("LookBackEntry")
public record LookBackEntryView(
        @Id @NonNull UUID id,
        int version,
        @Id @NonNull UUID lookBackId,
        @Id @NonNull UUID planId,
        @Id @NonNull UUID dutyId,
        @Id @NonNull UUID unitId,
        boolean closedOut,
        @Nullable LookBackFinding finding,
        @Nullable String text,
        @Nullable String evidence,
        @Nullable LocalDate rectifyBy,
        boolean reopened,
        @Nullable Instant foundAt,
        @Nullable String foundBy)
        implements Node {
    @Override
    @Id
    @NonNull
    public UUID getId() {
        return id;
    }
}
