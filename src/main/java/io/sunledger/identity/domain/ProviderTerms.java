package io.sunledger.identity.domain;

import io.sunledger.kernel.Refused;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a provider is trusted with, as far as it can be looked at by itself.
 *
 * @param name what the people call it who log in there
 * @param governments the codes of those for whose accounts it may speak, at least one
 * @param audience what its tokens must name in {@code aud}; null, as for the claims: as those of the configured provider
 * @param rolesClaim a path, with slashes between names
 * @param roleNames what its tokens call our roles; where any is named, its other words are no roles; else they are called as we do
 * @param clientId our account there; null: browsers do not log in there
 */
public record ProviderTerms(
        String name,
        Set<String> governments,
        @Nullable String audience,
        @Nullable String rolesClaim,
        List<RoleName> roleNames,
        @Nullable String governmentClaim,
        @Nullable String unitClaim,
        @Nullable String nameClaim,
        @Nullable String clientId) {
    private static final int LONGEST = 200;
    private static final int MOST_GOVERNMENTS = 500;
    private static final int MOST_ROLE_NAMES = 100;
    private static final Pattern CODE = Pattern.compile("[^\\s,]{1,64}");

    /** @throws Refused identityProvider.name, identityProvider.governments, identityProvider.tooManyRoleNames, identityProvider.tooLong */
    public ProviderTerms {
        name = name.strip();
        if (name.isEmpty() || name.length() > LONGEST) {
            throw new Refused("identityProvider.name", LONGEST);
        }
        governments = governments.stream().map(String::strip).collect(Collectors.toCollection(TreeSet::new));
        if (governments.isEmpty()
                || governments.size() > MOST_GOVERNMENTS
                || !governments.stream().allMatch(code -> CODE.matcher(code).matches())) {
            throw new Refused("identityProvider.governments", String.join(",", governments));
        }
        governments = Set.copyOf(governments);
        audience = said(audience);
        rolesClaim = said(rolesClaim);
        roleNames = roleNames.stream().distinct().toList();
        if (roleNames.size() > MOST_ROLE_NAMES) {
            throw new Refused("identityProvider.tooManyRoleNames", MOST_ROLE_NAMES, roleNames.size());
        }
        governmentClaim = said(governmentClaim);
        unitClaim = said(unitClaim);
        nameClaim = said(nameClaim);
        clientId = said(clientId);
    }

    private static @Nullable String said(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        if (text.length() > LONGEST) {
            throw new Refused("identityProvider.tooLong", LONGEST, text.substring(0, 20));
        }
        return text.strip();
    }
}
