package io.sunledger.security;

import java.util.Set;

/**
 * Fired on each node when identity providers are trusted no more, or otherwise than before: whatever was begun with a token of
 * theirs ends.
 */
public record TrustEnded(Set<String> issuers) {
    public TrustEnded {
        issuers = Set.copyOf(issuers);
    }
}
