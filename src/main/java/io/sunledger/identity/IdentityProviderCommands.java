package io.sunledger.identity;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.sunledger.identity.domain.RoleName;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Acts on identity providers. Those with a key are written as JSON to be told apart. */
@RegisterForReflection(
        targets = {
            IdentityProviderCommands.AddIdentityProvider.class,
            IdentityProviderCommands.Wish.class,
            RoleName.class
        })
public interface IdentityProviderCommands {
    /**
     * What a provider is to be trusted with; the shapes are {@link io.sunledger.identity.domain.ProviderTerms}'.
     *
     * @param clientSecret of our account there; null: none, or the one that is kept
     */
    record Wish(
            String name,
            List<String> governments,
            @Nullable String audience,
            @Nullable String rolesClaim,
            List<RoleName> roleNames,
            @Nullable String governmentClaim,
            @Nullable String unitClaim,
            @Nullable String nameClaim,
            @Nullable String clientId,
            @Nullable String clientSecret) {
        public Wish {
            governments = List.copyOf(governments);
            roleNames = List.copyOf(roleNames);
        }

        @Override
        public String toString() {
            return "Wish[" + name + ", " + governments + ']';
        }
    }

    /** Trust another provider from now on. @param issuer its identifier, an address */
    record AddIdentityProvider(
            String issuer, Wish wish, @Nullable String idempotencyKey) {}

    /** Trust it otherwise; all that is said replaces what was, and whoever came by it has to come anew. */
    record ChangeIdentityProvider(UUID provider, int expectedVersion, Wish wish) {}

    /** Trust it no more. */
    record RemoveIdentityProvider(UUID provider, int expectedVersion) {}
}
