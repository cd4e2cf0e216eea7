package io.sunledger.messaging.web;

import io.smallrye.mutiny.Uni;
import io.sunledger.kernel.PageRequest;
import io.sunledger.kernel.Refused;
import io.sunledger.messaging.Inbox;
import io.sunledger.messaging.MessageView;
import io.sunledger.platform.rest.Listing;
import io.sunledger.security.CurrentActor;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The caller's inbox over REST. */
@Path("/api/v1/messages/mine")
public class InboxRest {
    private final Inbox inbox;
    private final CurrentActor actor;

    InboxRest(Inbox inbox, CurrentActor actor) {
        this.inbox = inbox;
        this.actor = actor;
    }

    @GET
    public Uni<RestResponse<Listing<MessageView>>> list(
            @RestQuery @Nullable Integer first,
            @RestQuery @Nullable String after,
            @RestQuery @Nullable Integer last,
            @RestQuery @Nullable String before,
            @RestQuery @Nullable Boolean unread,
            @Context UriInfo uri) {
        return inbox.list(Boolean.TRUE.equals(unread), PageRequest.of(first, after, last, before), actor.get())
                .map(page -> Listing.of(page, uri));
    }

    @GET
    @Path("/unread")
    public Uni<Unread> unread() {
        return inbox.unread(actor.get()).map(Unread::new);
    }

    @POST
    @Path("/read")
    public Uni<Unread> markRead(@Nullable Read body) {
        if (body == null || body.messageIds() == null) {
            throw new Refused("request.malformed", "messageIds");
        }
        var caller = actor.get();
        return inbox.seen(body.messageIds(), caller)
                .chain(seen -> inbox.markRead(seen, caller))
                .chain(() -> inbox.unread(caller))
                .map(Unread::new);
    }

    /** How many messages are unread. */
    public record Unread(int unread) {}

    /** Which messages are read. */
    public record Read(@Nullable List<UUID> messageIds) {}
}
