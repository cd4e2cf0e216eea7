package io.sunledger.live;

import io.sunledger.platform.graphql.Node;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/**
 * A thing that has changed.
 *
 * @param cursor where to go on when everything up to and including it has been kept
 * @param type what it is, by its name in the schema: {@code Duty}, {@code Report}, …
 * @param deleted whether it is gone for the caller: withdrawn, deleted, or not the caller's to see any more
 * @param node the thing as it is now; null where it is gone
 */
@Type("FeedChange")
public record FeedChange(
        @NonNull String cursor,
        @NonNull String type,
        @Id @NonNull UUID id,
        boolean deleted,
        @Nullable Node node) {}
