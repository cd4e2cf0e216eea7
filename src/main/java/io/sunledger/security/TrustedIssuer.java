package io.sunledger.security;

import io.sunledger.kernel.ActorRole;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An identity provider that is trusted beside the configured one, and what it is trusted with.
 *
 * @param version whenever it changes, what was verified before must be verified anew
 * @param issuer its identifier, the {@code iss} of its tokens (OpenID Connect Core 1.0, section 2)
 * @param governments the codes of those for whose accounts it may speak
 * @param roles what its tokens call ours; where it is empty they call them as we do
 * @param client our account with it; null: browsers do not log in there
 */
public record TrustedIssuer(
        UUID id,
        int version,
        String issuer,
        Set<String> governments,
        Map<String, Set<ActorRole>> roles,
        Claims claims,
        @Nullable Client client) {
    public TrustedIssuer {
        governments = Set.copyOf(governments);
        roles = Map.copyOf(roles);
    }

    /**
     * What its tokens say under which name; null: as those of the configured provider.
     *
     * @param audience what they must name in {@code aud}
     * @param roles a path, with slashes between names
     */
    public record Claims(
            @Nullable String audience,
            @Nullable String roles,
            @Nullable String government,
            @Nullable String unit,
            @Nullable String name) {}

    /** @param secret null: a public client, which has PKCE alone */
    public record Client(String id, @Nullable String secret) {
        @Override
        public String toString() {
            return "Client[" + id + ']';
        }
    }

    /**
     * The roles of one of its tokens in our words.
     *
     * @param said by the token
     */
    Set<String> ours(Set<String> said) {
        return roles.isEmpty()
                ? said
                : said.stream()
                        .flatMap(word -> roles.getOrDefault(word, Set.of()).stream())
                        .map(ActorRole::word)
                        .collect(Collectors.toUnmodifiableSet());
    }

    /** The government of its tokens that name none: the only one for which it speaks. */
    @Nullable
    String onlyGovernment() {
        return governments.size() == 1 ? governments.iterator().next() : null;
    }
}
