package io.sunledger.identity.web;

import io.sunledger.identity.IdentityProviderView;
import io.sunledger.platform.graphql.UserError;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What mutations of identity providers answer. */
public interface IdentityProviderPayloads {
    /** The provider as it is now, or why nothing was done. */
    record IdentityProviderPayload(
            @Nullable IdentityProviderView identityProvider,
            @NonNull List<@NonNull UserError> userErrors) {}

    /** The id of the provider that is trusted no more, or why it still is. */
    record RemoveIdentityProviderPayload(
            @Id @Nullable UUID identityProviderId, @NonNull List<@NonNull UserError> userErrors) {}
}
