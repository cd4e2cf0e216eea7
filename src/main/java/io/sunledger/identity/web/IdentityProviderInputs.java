package io.sunledger.identity.web;

import io.sunledger.identity.IdentityProviderCommands.AddIdentityProvider;
import io.sunledger.identity.IdentityProviderCommands.ChangeIdentityProvider;
import io.sunledger.identity.IdentityProviderCommands.RemoveIdentityProvider;
import io.sunledger.identity.IdentityProviderCommands.Wish;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What the acts on identity providers take, over both protocols. */
public interface IdentityProviderInputs {
    /**
     * A provider that is to be trusted.
     *
     * @param issuer its identifier, an {@code https} address under which it describes itself
     * @param name what the people call it who log in there
     * @param governments the codes of those for whose accounts it may speak; where it is one, tokens need not name it
     * @param audience what its tokens must name in {@code aud}; null, as for the claims: as those of the configured provider
     * @param rolesClaim a path, with slashes between names
     * @param clientId our account there; null: browsers do not log in there
     * @param clientSecret of that account; null: it has none
     */
    @Input("AddIdentityProviderInput")
    record AddIdentityProviderInput(
            @NonNull String issuer,
            @NonNull String name,
            @NonNull List<@NonNull String> governments,
            @Nullable String audience,
            @Nullable String rolesClaim,
            @Nullable String governmentClaim,
            @Nullable String unitClaim,
            @Nullable String nameClaim,
            @Nullable String clientId,
            @Nullable String clientSecret,
            @Nullable String idempotencyKey) {
        AddIdentityProvider command(@Nullable String key) {
            var wish = new Wish(
                    name,
                    governments,
                    audience,
                    rolesClaim,
                    governmentClaim,
                    unitClaim,
                    nameClaim,
                    clientId,
                    clientSecret);
            return new AddIdentityProvider(issuer, wish, key);
        }
    }

    /**
     * All that is said replaces what was, but for the secret.
     *
     * @param clientSecret null: the one that is kept, as long as the client is the same
     */
    @Input("ChangeIdentityProviderInput")
    record ChangeIdentityProviderInput(
            @Id @NonNull UUID identityProviderId,
            int expectedVersion,
            @NonNull String name,
            @NonNull List<@NonNull String> governments,
            @Nullable String audience,
            @Nullable String rolesClaim,
            @Nullable String governmentClaim,
            @Nullable String unitClaim,
            @Nullable String nameClaim,
            @Nullable String clientId,
            @Nullable String clientSecret) {
        ChangeIdentityProvider command(UUID provider, int version) {
            var wish = new Wish(
                    name,
                    governments,
                    audience,
                    rolesClaim,
                    governmentClaim,
                    unitClaim,
                    nameClaim,
                    clientId,
                    clientSecret);
            return new ChangeIdentityProvider(provider, version, wish);
        }
    }

    /** Which provider is trusted no more. */
    @Input("RemoveIdentityProviderInput")
    record RemoveIdentityProviderInput(@Id @NonNull UUID identityProviderId, int expectedVersion) {
        RemoveIdentityProvider command() {
            return new RemoveIdentityProvider(identityProviderId, expectedVersion);
        }
    }
}
