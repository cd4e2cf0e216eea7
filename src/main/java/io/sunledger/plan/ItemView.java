package io.sunledger.plan;

import io.sunledger.platform.graphql.Node;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** A numbered point of a plan, or a row of an annex. */
@Type("PlanItem")
public record ItemView(
        @Id @NonNull UUID id,
        @Id @NonNull UUID planId,
        int ordinal,
        @NonNull String number,
        @Nullable String part,
        @Nullable String title,
        @Nullable String annex)
        implements Node {
    @Override
    @Id
    @NonNull
    public UUID getId() {
        return id;
    }
}
