package io.sunledger.live.web;

import io.smallrye.mutiny.Uni;
import io.sunledger.kernel.PageRequest;
import io.sunledger.live.ChangeFeed;
import io.sunledger.live.Feed;
import io.sunledger.security.CurrentActor;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Deltas over REST. */
@Path("/api/v1/changes")
public class ChangesRest {
    private final Feed feed;
    private final CurrentActor actor;

    ChangesRest(Feed feed, CurrentActor actor) {
        this.feed = feed;
        this.actor = actor;
    }

    /**
     * What has changed since a cursor; without one, everything.
     *
     * @param first 1 to 100; 100 unless said
     */
    @GET
    public Uni<ChangeFeed> since(@RestQuery @Nullable String since, @RestQuery @Nullable Integer first) {
        return feed.since(since, first == null ? PageRequest.MOST : first, actor.get());
    }
}
