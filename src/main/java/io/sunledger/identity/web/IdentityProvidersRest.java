package io.sunledger.identity.web;

import io.smallrye.mutiny.Uni;
import io.sunledger.identity.IdentityProviderCommands.RemoveIdentityProvider;
import io.sunledger.identity.IdentityProviderView;
import io.sunledger.identity.IdentityProviders;
import io.sunledger.identity.web.IdentityProviderInputs.AddIdentityProviderInput;
import io.sunledger.identity.web.IdentityProviderInputs.ChangeIdentityProviderInput;
import io.sunledger.platform.rest.CommandHeaders;
import io.sunledger.platform.rest.Given;
import io.sunledger.platform.rest.Stale;
import io.sunledger.platform.rest.Versions;
import io.sunledger.security.CurrentActor;
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

/** Which identity providers are trusted, over REST. */
@Path("/api/v1/identity-providers")
public class IdentityProvidersRest {
    private final IdentityProviders providers;
    private final CurrentActor actor;

    IdentityProvidersRest(IdentityProviders providers, CurrentActor actor) {
        this.providers = providers;
        this.actor = actor;
    }

    /** Those beside the configured one, for the administrators of the installation; the oldest first. */
    @GET
    public Uni<List<IdentityProviderView>> list() {
        return providers.list(actor.bySso());
    }

    @GET
    @Path("/{id}")
    public Uni<RestResponse<IdentityProviderView>> get(@RestPath UUID id) {
        return providers.get(id, actor.bySso()).map(provider -> Versions.tagged(provider, provider.version()));
    }

    /** It is trusted at once, on all nodes. */
    @POST
    public Uni<RestResponse<IdentityProviderView>> add(
            @HeaderParam("Idempotency-Key") @Nullable String key, @Nullable AddIdentityProviderInput body) {
        var caller = actor.bySso();
        return providers
                .add(Given.required(body, "").command(key), caller)
                .chain(id -> providers.get(id, caller))
                .map(added -> RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, added)
                        .location(URI.create("/api/v1/identity-providers/" + added.id()))
                        .header("ETag", '"' + Integer.toString(added.version()) + '"')
                        .build());
    }

    /** Whoever came by it logs in anew. */
    @PUT
    @Path("/{id}")
    public Uni<RestResponse<IdentityProviderView>> change(
            @RestPath UUID id, @BeanParam CommandHeaders headers, @Nullable ChangeIdentityProviderInput body) {
        var caller = actor.bySso();
        var command = Given.required(body, "").command(id, headers.expectedVersion());
        return Stale.telling(
                        providers.change(command, caller).chain(changed -> providers.get(changed, caller)),
                        () -> providers.get(id, caller))
                .map(provider -> Versions.tagged(provider, provider.version()));
    }

    /** The same as PUT, for clients that know GET and POST. */
    @POST
    @Path("/{id}/change")
    public Uni<RestResponse<IdentityProviderView>> changeByPost(
            @RestPath UUID id, @BeanParam CommandHeaders headers, @Nullable ChangeIdentityProviderInput body) {
        return change(id, headers, body);
    }

    /** Whatever was begun on its word ends at once, on all nodes. */
    @DELETE
    @Path("/{id}")
    public Uni<RestResponse<Void>> remove(@RestPath UUID id, @BeanParam CommandHeaders headers) {
        var caller = actor.bySso();
        var command = new RemoveIdentityProvider(id, headers.expectedVersion());
        return Stale.telling(providers.remove(command, caller), () -> providers.get(id, caller))
                .map(removed -> RestResponse.noContent());
    }

    /** The same as DELETE, for clients that know GET and POST. */
    @POST
    @Path("/{id}/remove")
    public Uni<RestResponse<Void>> removeByPost(@RestPath UUID id, @BeanParam CommandHeaders headers) {
        return remove(id, headers);
    }
}
