package io.sunledger.webhook.web;

import io.smallrye.mutiny.Uni;
import io.sunledger.kernel.Refused;
import io.sunledger.kernel.Wording;
import io.sunledger.platform.Language;
import io.sunledger.platform.rest.CommandHeaders;
import io.sunledger.platform.rest.Stale;
import io.sunledger.platform.rest.Versions;
import io.sunledger.security.CurrentActor;
import io.sunledger.webhook.EventTypeView;
import io.sunledger.webhook.NewSecret;
import io.sunledger.webhook.WebhookCommands.RemoveWebhook;
import io.sunledger.webhook.WebhookCommands.RotateSecret;
import io.sunledger.webhook.WebhookView;
import io.sunledger.webhook.Webhooks;
import io.sunledger.webhook.web.WebhookInputs.ChangeWebhookInput;
import io.sunledger.webhook.web.WebhookInputs.CreateWebhookInput;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Who is told of events, over REST. */
@Path("/api/v1/webhooks")
public class WebhooksRest {
    private final Webhooks webhooks;
    private final CurrentActor actor;
    private final Language language;

    WebhooksRest(Webhooks webhooks, CurrentActor actor, Language language) {
        this.webhooks = webhooks;
        this.actor = actor;
        this.language = language;
    }

    /** One's own; the office and the administrator see those of everybody of their government. */
    @GET
    public Uni<List<WebhookView>> list() {
        return webhooks.list(actor.get());
    }

    /** All that one can be told of. */
    @GET
    @Path("/event-types")
    public List<EventTypeView> types() {
        return Webhooks.types().stream()
                .map(type -> new EventTypeView(
                        type, type.type(), Wording.of(type.wording(), language.ofCaller()), type.meaning()))
                .toList();
    }

    @GET
    @Path("/{id}")
    public Uni<RestResponse<WebhookView>> get(@RestPath UUID id) {
        return webhooks.get(id, actor.get()).map(webhook -> Versions.tagged(webhook, webhook.version()));
    }

    @POST
    public Uni<RestResponse<WebhookAndSecret>> create(
            @HeaderParam("Idempotency-Key") @Nullable String key, @Nullable CreateWebhookInput body) {
        return webhooks.create(given(body).command(key), actor.get())
                .chain(this::shown)
                .map(made -> RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, made)
                        .location(
                                URI.create("/api/v1/webhooks/" + made.webhook().id()))
                        .header("ETag", '"' + Integer.toString(made.webhook().version()) + '"')
                        .build());
    }

    @PUT
    @Path("/{id}")
    public Uni<RestResponse<WebhookView>> change(
            @RestPath UUID id, @BeanParam CommandHeaders headers, @Nullable ChangeWebhookInput body) {
        var command = given(body).command(id, headers.expectedVersion());
        return Stale.telling(
                        webhooks.change(command, actor.get()).chain(changed -> webhooks.get(changed, actor.get())),
                        () -> webhooks.get(id, actor.get()))
                .map(webhook -> Versions.tagged(webhook, webhook.version()));
    }

    /** The same as PUT, for clients that know GET and POST. */
    @POST
    @Path("/{id}/change")
    public Uni<RestResponse<WebhookView>> changeByPost(
            @RestPath UUID id, @BeanParam CommandHeaders headers, @Nullable ChangeWebhookInput body) {
        return change(id, headers, body);
    }

    @DELETE
    @Path("/{id}")
    public Uni<RestResponse<Void>> remove(@RestPath UUID id, @BeanParam CommandHeaders headers) {
        var command = new RemoveWebhook(id, headers.expectedVersion());
        return Stale.telling(webhooks.remove(command, actor.get()), () -> webhooks.get(id, actor.get()))
                .map(removed -> RestResponse.noContent());
    }

    /** The same as DELETE, for clients that know GET and POST. */
    @POST
    @Path("/{id}/remove")
    public Uni<RestResponse<Void>> removeByPost(@RestPath UUID id, @BeanParam CommandHeaders headers) {
        return remove(id, headers);
    }

    /** The present secret signs as well for a while. */
    @POST
    @Path("/{id}/secret/rotate")
    public Uni<WebhookAndSecret> rotate(@RestPath UUID id, @HeaderParam("Idempotency-Key") @Nullable String key) {
        return webhooks.rotate(new RotateSecret(id, key), actor.get()).chain(this::shown);
    }

    /** What it has missed comes only where it is replayed. */
    @POST
    @Path("/{id}/resume")
    public Uni<WebhookView> resume(@RestPath UUID id) {
        return webhooks.resume(id, actor.get()).chain(resumed -> webhooks.get(resumed, actor.get()));
    }

    private Uni<WebhookAndSecret> shown(NewSecret made) {
        return webhooks.get(made.webhook(), actor.get()).map(webhook -> new WebhookAndSecret(webhook, made.secret()));
    }

    private static <B> B given(@Nullable B body) {
        if (body == null) {
            throw new Refused("request.malformed", "{}");
        }
        return body;
    }
}
