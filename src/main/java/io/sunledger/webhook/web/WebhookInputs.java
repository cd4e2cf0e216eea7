package io.sunledger.webhook.web;

import io.sunledger.kernel.Refused;
import io.sunledger.webhook.EventType;
import io.sunledger.webhook.WebhookCommands.ChangeWebhook;
import io.sunledger.webhook.WebhookCommands.CreateWebhook;
import io.sunledger.webhook.WebhookCommands.PingWebhook;
import io.sunledger.webhook.WebhookCommands.RemoveWebhook;
import io.sunledger.webhook.WebhookCommands.ReplayEvents;
import io.sunledger.webhook.WebhookCommands.RotateSecret;
import io.sunledger.webhook.WebhookCommands.Wish;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What the acts on webhooks take, over both protocols. */
public interface WebhookInputs {
    /**
     * A webhook that is to be.
     *
     * @param url {@code https}, with a public address
     * @param types null or empty: all that the caller may read
     * @param planId only what is about this plan
     * @param unitId only what is about this unit
     */
    @Input("CreateWebhookInput")
    record CreateWebhookInput(
            @NonNull String url,
            @Nullable String description,
            @Nullable List<EventType> types,
            @Id @Nullable UUID planId,
            @Id @Nullable UUID unitId,
            @Nullable String idempotencyKey) {
        CreateWebhook command(@Nullable String key) {
            return new CreateWebhook(wish(url, description, types, planId, unitId), key);
        }
    }

    /** All that is said replaces what was. */
    @Input("ChangeWebhookInput")
    record ChangeWebhookInput(
            @Id @NonNull UUID webhookId,
            int expectedVersion,
            @NonNull String url,
            @Nullable String description,
            @Nullable List<EventType> types,
            @Id @Nullable UUID planId,
            @Id @Nullable UUID unitId) {
        ChangeWebhook command(UUID webhook, int version) {
            return new ChangeWebhook(webhook, version, wish(url, description, types, planId, unitId));
        }
    }

    /** Which webhook is removed. */
    @Input("RemoveWebhookInput")
    record RemoveWebhookInput(@Id @NonNull UUID webhookId, int expectedVersion) {
        RemoveWebhook command() {
            return new RemoveWebhook(webhookId, expectedVersion);
        }
    }

    /** Whose secret is exchanged. */
    @Input("RotateWebhookSecretInput")
    record RotateWebhookSecretInput(
            @Id @NonNull UUID webhookId, @Nullable String idempotencyKey) {
        RotateSecret command() {
            return new RotateSecret(webhookId, idempotencyKey);
        }
    }

    /** Which webhook is sent a test. */
    @Input("PingWebhookInput")
    record PingWebhookInput(
            @Id @NonNull UUID webhookId, @Nullable String idempotencyKey) {
        PingWebhook command() {
            return new PingWebhook(webhookId, idempotencyKey);
        }
    }

    /** Which webhook is served again. */
    @Input("ResumeWebhookInput")
    record ResumeWebhookInput(@Id @NonNull UUID webhookId) {}

    /** Which delivery is sent again. */
    @Input("ReplayWebhookDeliveryInput")
    record ReplayWebhookDeliveryInput(
            @Id @NonNull UUID webhookId, @Id @NonNull UUID deliveryId) {}

    /** @param to null: until now */
    @Input("ReplayWebhookInput")
    record ReplayWebhookInput(
            @Id @NonNull UUID webhookId,
            @NonNull Instant from,
            @Nullable Instant to) {
        ReplayEvents command() {
            return new ReplayEvents(webhookId, from, to);
        }
    }

    private static Wish wish(
            @Nullable String url,
            @Nullable String description,
            @Nullable List<EventType> types,
            @Nullable UUID plan,
            @Nullable UUID unit) {
        if (url == null) {
            throw new Refused("request.malformed", "url");
        }
        if (types != null && types.stream().anyMatch(Objects::isNull)) {
            throw new Refused("request.malformed", "types");
        }
        return new Wish(url, description == null ? "" : description, types == null ? List.of() : types, plan, unit);
    }
}
