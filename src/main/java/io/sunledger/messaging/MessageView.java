package io.sunledger.messaging;

import io.sunledger.messaging.domain.ContactRole;
import io.sunledger.messaging.domain.Topic;
import io.sunledger.platform.graphql.Node;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/**
 * A message in the caller's inbox.
 *
 * @param unitId the unit to which it is; null: the office
 * @param role as what the caller reads it
 * @param aboutId the id of what it tells of
 * @param readAt when the caller read it; null: not yet
 */
@Type("Message")
public record MessageView(
        @Id @NonNull UUID id,
        @NonNull Topic topic,
        @Id @Nullable UUID unitId,
        @NonNull ContactRole role,
        @NonNull String subject,
        @NonNull String text,
        @Id @Nullable UUID aboutId,
        @NonNull Instant at,
        @Nullable Instant readAt)
        implements Node {
    @Override
    @Id
    @NonNull
    public UUID getId() {
        return id;
    }
}
