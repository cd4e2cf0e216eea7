package io.sunledger.plan;

import io.sunledger.platform.graphql.Node;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** A task. */
@Type("Task")
public record TaskView(
        @Id @NonNull UUID id,
        @Id @NonNull UUID planId,
        @Id @NonNull UUID itemId,
        int ordinal,
        int version,
        @NonNull String text,
        boolean withdrawn)
        implements Node {
    @Override
    @Id
    @NonNull
    public UUID getId() {
        return id;
    }
}
