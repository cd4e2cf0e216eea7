package io.sunledger.webhook.web;

import io.smallrye.mutiny.Uni;
import io.sunledger.kernel.Ids;
import io.sunledger.kernel.Wording;
import io.sunledger.platform.Language;
import io.sunledger.platform.graphql.Payloads;
import io.sunledger.security.CurrentActor;
import io.sunledger.webhook.EventTypeView;
import io.sunledger.webhook.WebhookView;
import io.sunledger.webhook.Webhooks;
import io.sunledger.webhook.web.WebhookInputs.ChangeWebhookInput;
import io.sunledger.webhook.web.WebhookInputs.CreateWebhookInput;
import io.sunledger.webhook.web.WebhookInputs.RemoveWebhookInput;
import io.sunledger.webhook.web.WebhookInputs.ResumeWebhookInput;
import io.sunledger.webhook.web.WebhookInputs.RotateWebhookSecretInput;
import io.sunledger.webhook.web.WebhookPayloads.RemoveWebhookPayload;
import io.sunledger.webhook.web.WebhookPayloads.WebhookPayload;
import io.sunledger.webhook.web.WebhookPayloads.WebhookSecretPayload;
import java.util.List;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;

/** Who is told of events, over GraphQL. */
@GraphQLApi
public class WebhooksGraphQl {
    private final Webhooks webhooks;
    private final CurrentActor actor;
    private final Payloads payloads;
    private final Language language;

    WebhooksGraphQl(Webhooks webhooks, CurrentActor actor, Payloads payloads, Language language) {
        this.webhooks = webhooks;
        this.actor = actor;
        this.payloads = payloads;
        this.language = language;
    }

    /** One's own; the office and the administrator see those of everybody of their government. */
    @Query
    @NonNull
    public Uni<List<@NonNull WebhookView>> webhooks() {
        return webhooks.list(actor.get());
    }

    @Query
    public Uni<@Nullable WebhookView> webhook(@Id @NonNull String id) {
        return webhooks.find(Ids.parse(id), actor.get());
    }

    /** All that one can be told of. */
    @Query
    @NonNull
    public List<@NonNull EventTypeView> webhookEventTypes() {
        return Webhooks.types().stream()
                .map(type -> new EventTypeView(
                        type, type.type(), Wording.of(type.wording(), language.ofCaller()), type.meaning()))
                .toList();
    }

    @Mutation
    @NonNull
    public Uni<WebhookSecretPayload> createWebhook(@NonNull CreateWebhookInput input) {
        var caller = actor.get();
        return payloads.of(
                webhooks.create(input.command(input.idempotencyKey()), caller)
                        .chain(made -> webhooks.get(made.webhook(), caller)
                                .map(webhook -> new WebhookAndSecret(webhook, made.secret()))),
                (made, errors) -> new WebhookSecretPayload(
                        made == null ? null : made.webhook(), made == null ? null : made.secret(), errors));
    }

    @Mutation
    @NonNull
    public Uni<WebhookPayload> changeWebhook(@NonNull ChangeWebhookInput input) {
        var caller = actor.get();
        var command = input.command(input.webhookId(), input.expectedVersion());
        return payloads.of(
                webhooks.change(command, caller).chain(id -> webhooks.find(id, caller)),
                WebhookPayload::new,
                () -> webhooks.find(input.webhookId(), caller));
    }

    @Mutation
    @NonNull
    public Uni<RemoveWebhookPayload> removeWebhook(@NonNull RemoveWebhookInput input) {
        return payloads.of(webhooks.remove(input.command(), actor.get()), RemoveWebhookPayload::new);
    }

    /** The present secret signs as well for a while. */
    @Mutation
    @NonNull
    public Uni<WebhookSecretPayload> rotateWebhookSecret(@NonNull RotateWebhookSecretInput input) {
        var caller = actor.get();
        return payloads.of(
                webhooks.rotate(input.command(), caller)
                        .chain(made -> webhooks.get(made.webhook(), caller)
                                .map(webhook -> new WebhookAndSecret(webhook, made.secret()))),
                (made, errors) -> new WebhookSecretPayload(
                        made == null ? null : made.webhook(), made == null ? null : made.secret(), errors));
    }

    /** What it has missed comes only where it is replayed. */
    @Mutation
    @NonNull
    public Uni<WebhookPayload> resumeWebhook(@NonNull ResumeWebhookInput input) {
        var caller = actor.get();
        return payloads.of(
                webhooks.resume(input.webhookId(), caller).chain(id -> webhooks.find(id, caller)), WebhookPayload::new);
    }
}
