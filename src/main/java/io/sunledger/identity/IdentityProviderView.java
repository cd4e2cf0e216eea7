package io.sunledger.identity;

import io.sunledger.kernel.ActorRole;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/**
 * An identity provider that is trusted beside the configured one. The secret of our account there is never told.
 *
 * @param issuer its identifier, the {@code iss} of its tokens
 * @param governments the codes of those for whose accounts it may speak; where it is one, tokens need not name it
 * @param audience what its tokens must name in {@code aud}; null, as for the claims: as those of the configured provider
 * @param roleNames what its tokens call our roles; none: as we do
 * @param clientId our account there, for browsers; null: browsers do not log in there
 * @param loginPath where browsers log in by it; null where they do not
 */
@Type("IdentityProvider")
public record IdentityProviderView(
        @Id @NonNull UUID id,
        @NonNull String issuer,
        @NonNull String name,
        @NonNull List<@NonNull String> governments,
        @Nullable String audience,
        @Nullable String rolesClaim,
        @NonNull List<@NonNull RoleNameView> roleNames,
        @Nullable String governmentClaim,
        @Nullable String unitClaim,
        @Nullable String nameClaim,
        @Nullable String clientId,
        @Nullable String loginPath,
        @NonNull Instant addedAt,
        int version) {
    /**
     * What the provider's tokens call one of our roles.
     *
     * @param name one of the words of its roles claim
     */
    @Type("RoleName")
    public record RoleNameView(
            @NonNull String name, @NonNull ActorRole role) {}
}
