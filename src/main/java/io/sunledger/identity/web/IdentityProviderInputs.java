package io.sunledger.identity.web;

import static io.sunledger.platform.rest.Given.required;

import io.sunledger.identity.IdentityProviderCommands.AddIdentityProvider;
import io.sunledger.identity.IdentityProviderCommands.ChangeIdentityProvider;
import io.sunledger.identity.IdentityProviderCommands.RemoveIdentityProvider;
import io.sunledger.identity.IdentityProviderCommands.Wish;
import io.sunledger.identity.domain.RoleName;
import io.sunledger.kernel.ActorRole;
import io.sunledger.platform.rest.Given;
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
     * @param roleNames what its tokens call our roles; where any is named, its other words are no roles; none: as we call them
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
            @Nullable List<RoleNameInput> roleNames,
            @Nullable String governmentClaim,
            @Nullable String unitClaim,
            @Nullable String nameClaim,
            @Nullable String clientId,
            @Nullable String clientSecret,
            @Nullable String idempotencyKey) {
        AddIdentityProvider command(@Nullable String key) {
            var wish = new Wish(
                    required(name, "/name"),
                    Given.list(required(governments, "/governments")),
                    audience,
                    rolesClaim,
                    RoleNameInput.all(roleNames),
                    governmentClaim,
                    unitClaim,
                    nameClaim,
                    clientId,
                    clientSecret);
            return new AddIdentityProvider(required(issuer, "/issuer"), wish, key);
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
            @Nullable List<RoleNameInput> roleNames,
            @Nullable String governmentClaim,
            @Nullable String unitClaim,
            @Nullable String nameClaim,
            @Nullable String clientId,
            @Nullable String clientSecret) {
        ChangeIdentityProvider command(UUID provider, int version) {
            var wish = new Wish(
                    required(name, "/name"),
                    Given.list(required(governments, "/governments")),
                    audience,
                    rolesClaim,
                    RoleNameInput.all(roleNames),
                    governmentClaim,
                    unitClaim,
                    nameClaim,
                    clientId,
                    clientSecret);
            return new ChangeIdentityProvider(provider, version, wish);
        }
    }

    /**
     * What a provider's tokens call one of our roles.
     *
     * @param name one of the words of its roles claim, at most 200 characters
     */
    @Input("RoleNameInput")
    record RoleNameInput(@NonNull String name, @NonNull ActorRole role) {
        private static List<RoleName> all(@Nullable List<RoleNameInput> said) {
            return Given.list(said).stream().map(RoleNameInput::roleName).toList();
        }

        private RoleName roleName() {
            return new RoleName(required(name, "/roleNames/name"), required(role, "/roleNames/role"));
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
