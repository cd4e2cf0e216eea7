package io.sunledger.webhook.web;

import io.smallrye.mutiny.Uni;
import io.sunledger.kernel.PageRequest;
import io.sunledger.kernel.Refused;
import io.sunledger.platform.rest.Listing;
import io.sunledger.security.CurrentActor;
import io.sunledger.webhook.WebhookCommands.PingWebhook;
import io.sunledger.webhook.WebhookCommands.ReplayEvents;
import io.sunledger.webhook.WebhookDeliveries;
import io.sunledger.webhook.WebhookDeliveryView;
import io.sunledger.webhook.domain.WebhookDeliveryState;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What was sent to receivers, over REST. */
@Path("/api/v1/webhooks")
public class WebhookDeliveriesRest {
    private final WebhookDeliveries deliveries;
    private final CurrentActor actor;

    WebhookDeliveriesRest(WebhookDeliveries deliveries, CurrentActor actor) {
        this.deliveries = deliveries;
        this.actor = actor;
    }

    /** Newest first. */
    @GET
    @Path("/{id}/deliveries")
    public Uni<RestResponse<Listing<WebhookDeliveryView>>> list(
            @RestPath UUID id,
            @RestQuery @Nullable Integer first,
            @RestQuery @Nullable String after,
            @RestQuery @Nullable Integer last,
            @RestQuery @Nullable String before,
            @RestQuery @Nullable WebhookDeliveryState state,
            @Context UriInfo uri) {
        return deliveries
                .list(id, state, PageRequest.of(first, after, last, before), actor.get())
                .map(page -> Listing.of(page, uri));
    }

    @GET
    @Path("/{id}/deliveries/{deliveryId}")
    public Uni<WebhookDeliveryView> get(@RestPath UUID id, @RestPath UUID deliveryId) {
        return deliveries.get(id, deliveryId, actor.get());
    }

    /** Sends an event that says nothing but that it arrived. */
    @POST
    @Path("/{id}/test")
    public Uni<RestResponse<WebhookDeliveryView>> ping(
            @RestPath UUID id, @HeaderParam("Idempotency-Key") @Nullable String key) {
        return deliveries.ping(new PingWebhook(id, key), actor.get()).chain(delivery -> accepted(id, delivery));
    }

    /** Sends one event again, with its own id. */
    @POST
    @Path("/{id}/deliveries/{deliveryId}/replay")
    public Uni<RestResponse<WebhookDeliveryView>> replay(@RestPath UUID id, @RestPath UUID deliveryId) {
        return deliveries.replay(id, deliveryId, actor.get()).chain(delivery -> accepted(id, delivery));
    }

    /** Sends what happened in a time again, and what was missed in it; {@code to} is now, unless it is given. */
    @POST
    @Path("/{id}/replay")
    public Uni<RestResponse<Replayed>> replay(
            @RestPath UUID id, @RestQuery @Nullable Instant from, @RestQuery @Nullable Instant to) {
        if (from == null) {
            throw new Refused("request.malformed", "from");
        }
        return deliveries
                .replay(new ReplayEvents(id, from, to), actor.get())
                .map(replayed -> RestResponse.status(RestResponse.Status.ACCEPTED, new Replayed(replayed)));
    }

    /** @param replayed how many events are on their way again, or for the first time */
    public record Replayed(int replayed) {}

    private Uni<RestResponse<WebhookDeliveryView>> accepted(UUID webhook, UUID delivery) {
        return deliveries
                .get(webhook, delivery, actor.get())
                .map(view -> RestResponse.ResponseBuilder.create(RestResponse.Status.ACCEPTED, view)
                        .location(URI.create("/api/v1/webhooks/" + webhook + "/deliveries/" + delivery))
                        .build());
    }
}
