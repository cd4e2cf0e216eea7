package io.sunledger.security;

import io.smallrye.mutiny.Uni;
import io.sunledger.kernel.Actor;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Bearer tokens that are not the OpenID Connect provider's: a feature gives them out, and says for whom each speaks. */
public interface OwnTokens {
    /** By which way their bearers come. */
    Channel channel();

    /** Whether it is one of these, as far as its looks tell; nobody is asked. */
    boolean looksLikeOne(String token);

    /** For whom the token speaks; null where it is none, or none any more. */
    Uni<@Nullable Bearer> bearerOf(String token);

    /** Of the tokens with these keys, those that still speak for somebody. */
    Uni<Set<String>> lasting(Set<String> keys);

    /**
     * @param until when the token ends by itself
     * @param key what it is known by: nobody gets in with that
     */
    record Bearer(Actor actor, Instant until, String key) {}
}
