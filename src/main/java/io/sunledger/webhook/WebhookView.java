package io.sunledger.webhook;

import io.sunledger.webhook.domain.WebhookState;
import io.sunledger.webhook.domain.WebhookStop;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/**
 * A subscription to events. Its secret is given once, to who makes it, and never again.
 *
 * @param types empty: all that its owner may read
 * @param planId only what is about this plan
 * @param unitId only what is about this unit
 * @param issuer the identity provider; with {@code account} it says whose it is ({@code iss}, {@code sub})
 * @param owner for display only
 * @param failingSince since when there was nothing but failures; null where the last attempt succeeded
 * @param earlierSecretUntil until when the secret before the present one signs as well
 */
@Type("Webhook")
public record WebhookView(
        @Id @NonNull UUID id,
        @NonNull String url,
        @NonNull String description,
        @NonNull List<@NonNull EventType> types,
        @Id @Nullable UUID planId,
        @Id @Nullable UUID unitId,
        @NonNull String issuer,
        @NonNull String account,
        @NonNull String owner,
        @NonNull WebhookState state,
        @Nullable WebhookStop stopReason,
        @Nullable Instant stoppedAt,
        @Nullable Instant failingSince,
        @Nullable Instant earlierSecretUntil,
        @NonNull Instant createdAt,
        int version) {}
