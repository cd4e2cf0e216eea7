package io.sunledger.live;

import java.util.List;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/**
 * A part of what has changed.
 *
 * @param changes in the order in which they were committed, each thing once, at its last change; may be empty though there are more
 * @param cursor where to go on
 * @param hasMore whether there is more right now
 */
@Type("ChangeFeed")
public record ChangeFeed(
        @NonNull List<@NonNull FeedChange> changes, @NonNull String cursor, boolean hasMore) {
    public ChangeFeed {
        changes = List.copyOf(changes);
    }
}
