package io.sunledger.webhook;

import io.sunledger.webhook.domain.WebhookDeliveryState;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/**
 * An event on its way to a receiver.
 *
 * @param eventId the {@code webhook-id} of every attempt, and the {@code id} of the CloudEvent
 * @param at when it happened
 * @param nextAttemptAt null where it is not tried again
 * @param payload the body of every attempt
 * @param attempts the first one first
 */
@Type("WebhookDelivery")
public record WebhookDeliveryView(
        @Id @NonNull UUID id,
        @Id @NonNull UUID webhookId,
        @Id @NonNull UUID eventId,
        @NonNull EventType type,
        @NonNull Instant at,
        @NonNull WebhookDeliveryState state,
        @Nullable Instant nextAttemptAt,
        @NonNull Instant createdAt,
        @Nullable Instant settledAt,
        @NonNull String payload,
        @NonNull List<@NonNull WebhookAttemptView> attempts) {
    public WebhookDeliveryView {
        attempts = List.copyOf(attempts);
    }
}
