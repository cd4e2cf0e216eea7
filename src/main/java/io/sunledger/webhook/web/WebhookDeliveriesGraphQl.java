package io.sunledger.webhook.web;

import io.smallrye.mutiny.Uni;
import io.sunledger.kernel.Ids;
import io.sunledger.kernel.PageRequest;
import io.sunledger.platform.graphql.Payloads;
import io.sunledger.security.CurrentActor;
import io.sunledger.webhook.WebhookDeliveries;
import io.sunledger.webhook.WebhookDeliveryView;
import io.sunledger.webhook.domain.WebhookDeliveryState;
import io.sunledger.webhook.web.WebhookInputs.PingWebhookInput;
import io.sunledger.webhook.web.WebhookInputs.ReplayWebhookDeliveryInput;
import io.sunledger.webhook.web.WebhookInputs.ReplayWebhookInput;
import io.sunledger.webhook.web.WebhookPayloads.ReplayWebhookPayload;
import io.sunledger.webhook.web.WebhookPayloads.WebhookDeliveryPayload;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;

/** What was sent to receivers, over GraphQL. */
@GraphQLApi
public class WebhookDeliveriesGraphQl {
    private final WebhookDeliveries deliveries;
    private final CurrentActor actor;
    private final Payloads payloads;

    WebhookDeliveriesGraphQl(WebhookDeliveries deliveries, CurrentActor actor, Payloads payloads) {
        this.deliveries = deliveries;
        this.actor = actor;
        this.payloads = payloads;
    }

    /** Newest first. */
    @Query
    @NonNull
    public Uni<WebhookDeliveryConnection> webhookDeliveries(
            @Id @NonNull String webhookId,
            @Nullable Integer first,
            @Nullable String after,
            @Nullable Integer last,
            @Nullable String before,
            @Nullable WebhookDeliveryState state) {
        return deliveries
                .list(Ids.parse(webhookId), state, PageRequest.of(first, after, last, before), actor.get())
                .map(WebhookDeliveryConnection::of);
    }

    @Query
    public Uni<@Nullable WebhookDeliveryView> webhookDelivery(@Id @NonNull String webhookId, @Id @NonNull String id) {
        return deliveries.find(Ids.parse(webhookId), Ids.parse(id), actor.get());
    }

    /** Sends an event that says nothing but that it arrived. */
    @Mutation
    @NonNull
    public Uni<WebhookDeliveryPayload> pingWebhook(@NonNull PingWebhookInput input) {
        var caller = actor.get();
        return payloads.of(
                deliveries
                        .ping(input.command(), caller)
                        .chain(delivery -> deliveries.find(input.webhookId(), delivery, caller)),
                WebhookDeliveryPayload::new);
    }

    /** Sends one event again, with its own id. */
    @Mutation
    @NonNull
    public Uni<WebhookDeliveryPayload> replayWebhookDelivery(@NonNull ReplayWebhookDeliveryInput input) {
        var caller = actor.get();
        return payloads.of(
                deliveries
                        .replay(input.webhookId(), input.deliveryId(), caller)
                        .chain(delivery -> deliveries.find(input.webhookId(), delivery, caller)),
                WebhookDeliveryPayload::new);
    }

    /** Sends what happened in a time again, and what was missed in it. */
    @Mutation
    @NonNull
    public Uni<ReplayWebhookPayload> replayWebhook(@NonNull ReplayWebhookInput input) {
        return payloads.of(deliveries.replay(input.command(), actor.get()), ReplayWebhookPayload::new);
    }
}
