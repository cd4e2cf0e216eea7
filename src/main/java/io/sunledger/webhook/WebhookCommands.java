package io.sunledger.webhook;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Acts on webhooks. Those with a key are written as JSON to be told apart. */
@RegisterForReflection(
        targets = {
            WebhookCommands.CreateWebhook.class,
            WebhookCommands.Wish.class,
            WebhookCommands.RotateSecret.class,
            WebhookCommands.PingWebhook.class
        })
public interface WebhookCommands {
    /**
     * What a webhook is to be.
     *
     * @param types empty: all that its owner may read
     * @param plan only what is about this plan
     * @param unit only what is about this unit
     */
    record Wish(
            String url,
            String description,
            List<EventType> types,
            @Nullable UUID plan,
            @Nullable UUID unit) {
        public Wish {
            types = List.copyOf(types);
        }
    }

    /** Be told of events. */
    record CreateWebhook(Wish wish, @Nullable String idempotencyKey) {}

    /** Be told otherwise; all that is said replaces what was. */
    record ChangeWebhook(UUID webhook, int expectedVersion, Wish wish) {}

    /** Be told no more; what is known of its deliveries goes with it. */
    record RemoveWebhook(UUID webhook, int expectedVersion) {}

    /** Sign with a new secret; the present one signs as well for a while. */
    record RotateSecret(UUID webhook, @Nullable String idempotencyKey) {}

    /** Send an event that says nothing but that it arrived. */
    record PingWebhook(UUID webhook, @Nullable String idempotencyKey) {}

    /**
     * Send what happened in a time again, and what was missed in it.
     *
     * @param to null: until now
     */
    record ReplayEvents(
            UUID webhook, Instant from, @Nullable Instant to) {}
}
