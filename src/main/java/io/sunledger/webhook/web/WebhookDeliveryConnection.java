package io.sunledger.webhook.web;

import io.sunledger.kernel.Page;
import io.sunledger.platform.graphql.PageInfo;
import io.sunledger.webhook.WebhookDeliveryView;
import java.util.List;
import org.eclipse.microprofile.graphql.NonNull;

/** A page of deliveries (Relay cursor connections). */
public record WebhookDeliveryConnection(
        @NonNull List<@NonNull WebhookDeliveryEdge> edges,
        @NonNull PageInfo pageInfo) {
    static WebhookDeliveryConnection of(Page<WebhookDeliveryView> page) {
        return new WebhookDeliveryConnection(page.edges(WebhookDeliveryEdge::new), PageInfo.of(page));
    }

    /** A delivery and its place. */
    public record WebhookDeliveryEdge(
            @NonNull WebhookDeliveryView node, @NonNull String cursor) {}
}
