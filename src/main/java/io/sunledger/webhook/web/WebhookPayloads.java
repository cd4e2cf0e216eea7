package io.sunledger.webhook.web;

import io.sunledger.platform.graphql.UserError;
import io.sunledger.webhook.WebhookDeliveryView;
import io.sunledger.webhook.WebhookView;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What mutations of webhooks answer. */
public interface WebhookPayloads {
    /** The webhook as it is now, or why nothing was done to it. */
    record WebhookPayload(
            @Nullable WebhookView webhook, @NonNull List<@NonNull UserError> userErrors) {}

    /**
     * The webhook and its secret, or why it has none.
     *
     * @param secret {@code whsec_} and Base64; told this once
     */
    record WebhookSecretPayload(
            @Nullable WebhookView webhook,
            @Nullable String secret,
            @NonNull List<@NonNull UserError> userErrors) {}

    /** The id of the webhook that is no more, or why it is still there. */
    record RemoveWebhookPayload(
            @Id @Nullable UUID webhookId, @NonNull List<@NonNull UserError> userErrors) {}

    /** The delivery as it is now, or why nothing is sent. */
    record WebhookDeliveryPayload(
            @Nullable WebhookDeliveryView delivery, @NonNull List<@NonNull UserError> userErrors) {}

    /** How many events are sent, or why none are. */
    record ReplayWebhookPayload(
            @Nullable Integer replayed, @NonNull List<@NonNull UserError> userErrors) {}
}
