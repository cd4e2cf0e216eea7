package io.sunledger.review;

import io.sunledger.platform.graphql.Node;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** A look-back (回头看) over a plan. */
@Type("LookBack")
public record LookBackView(
        @Id @NonNull UUID id,
        int version,
        @Id @NonNull UUID planId,
        @NonNull String note,
        @NonNull Instant openedAt,
        @NonNull String openedBy)
        implements Node {
    @Override
    @Id
    @NonNull
    public UUID getId() {
        return id;
    }
}
