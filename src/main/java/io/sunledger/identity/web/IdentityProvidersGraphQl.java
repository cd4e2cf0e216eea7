package io.sunledger.identity.web;

import io.smallrye.mutiny.Uni;
import io.sunledger.identity.IdentityProviderView;
import io.sunledger.identity.IdentityProviders;
import io.sunledger.identity.web.IdentityProviderInputs.AddIdentityProviderInput;
import io.sunledger.identity.web.IdentityProviderInputs.ChangeIdentityProviderInput;
import io.sunledger.identity.web.IdentityProviderInputs.RemoveIdentityProviderInput;
import io.sunledger.identity.web.IdentityProviderPayloads.IdentityProviderPayload;
import io.sunledger.identity.web.IdentityProviderPayloads.RemoveIdentityProviderPayload;
import io.sunledger.kernel.Ids;
import io.sunledger.platform.graphql.Payloads;
import io.sunledger.security.CurrentActor;
import java.util.List;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;

/** Which identity providers are trusted, over GraphQL. */
@GraphQLApi
public class IdentityProvidersGraphQl {
    private final IdentityProviders providers;
    private final CurrentActor actor;
    private final Payloads payloads;

    IdentityProvidersGraphQl(IdentityProviders providers, CurrentActor actor, Payloads payloads) {
        this.providers = providers;
        this.actor = actor;
        this.payloads = payloads;
    }

    /** Those beside the configured one, for the administrators of the installation; the oldest first. */
    @Query
    @NonNull
    public Uni<List<@NonNull IdentityProviderView>> identityProviders() {
        return providers.list(actor.bySso());
    }

    @Query
    public Uni<@Nullable IdentityProviderView> identityProvider(@Id @NonNull String id) {
        return providers.find(Ids.parse(id), actor.bySso());
    }

    /** It is trusted at once, on all nodes. */
    @Mutation
    @NonNull
    public Uni<IdentityProviderPayload> addIdentityProvider(@NonNull AddIdentityProviderInput input) {
        var caller = actor.bySso();
        return payloads.of(
                providers.add(input.command(input.idempotencyKey()), caller).chain(id -> providers.find(id, caller)),
                IdentityProviderPayload::new);
    }

    /** Whoever came by it logs in anew. */
    @Mutation
    @NonNull
    public Uni<IdentityProviderPayload> changeIdentityProvider(@NonNull ChangeIdentityProviderInput input) {
        var caller = actor.bySso();
        var command = input.command(input.identityProviderId(), input.expectedVersion());
        return payloads.of(
                providers.change(command, caller).chain(id -> providers.find(id, caller)),
                IdentityProviderPayload::new,
                () -> providers.find(input.identityProviderId(), caller));
    }

    /** Whatever was begun on its word ends at once, on all nodes. */
    @Mutation
    @NonNull
    public Uni<RemoveIdentityProviderPayload> removeIdentityProvider(@NonNull RemoveIdentityProviderInput input) {
        return payloads.of(providers.remove(input.command(), actor.bySso()), RemoveIdentityProviderPayload::new);
    }
}
