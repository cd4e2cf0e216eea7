package io.sunledger.live.web;

import io.smallrye.mutiny.Uni;
import io.sunledger.live.ChangeFeed;
import io.sunledger.live.Feed;
import io.sunledger.security.CurrentActor;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;

/** Deltas over GraphQL. */
@GraphQLApi
public class ChangesGraphQl {
    private final Feed feed;
    private final CurrentActor actor;

    ChangesGraphQl(Feed feed, CurrentActor actor) {
        this.feed = feed;
        this.actor = actor;
    }

    /** What has changed since a cursor; without one, everything. */
    @Query
    @NonNull
    public Uni<ChangeFeed> changesSince(@Nullable String cursor, @NonNull Integer first) {
        return feed.since(cursor, first, actor.get());
    }
}
